const starts = (text) => [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]

function positionFault(text, {line, column, offset}, lines) {
  if (![line, column, offset].every(Number.isInteger) || line < 1 || column < 1 || offset < 0)
    return 'is no place'
  if (line > lines.length || offset > text.length) return 'is outside of its file'
  return lines[line - 1] + column - 1 === offset ? undefined : 'has a line and column that are not its offset'
}

function spanFault({file, start, end}, textOf) {
  if (end.offset < start.offset) return 'ends before it starts'
  const text = textOf(file)
  if (text === undefined)
    return start.line === 1 && start.column === 1 ? undefined : 'is in a file that is not there'
  const lines = starts(text)
  return positionFault(text, start, lines) ?? positionFault(text, end, lines)
}

const bad = /undefined|\[object|\bNaN\b|^\s*$|\n\s+at /

/** What is wrong with a diagnostic itself. */
export function faultsOf(item, textOf) {
  const faults = []
  const note = (what) => faults.push({kind: 'diagnostic', what: `${item.code}: ${what}`})
  if (typeof item.message !== 'string' || bad.test(item.message.replace(/`[^`]*`/g, '``')))
    note(`message: ${item.message}`)
  if (!Array.isArray(item.hints) || item.hints.length === 0) note('no hint')
  else for (const hint of item.hints) if (bad.test(hint.replace(/`[^`]*`/g, '``'))) note(`hint: ${hint}`)
  const place = item.span && spanFault(item.span, textOf)
  if (place) note(`its span ${place}`)
  return faults
}
