/** One line of the published contents: level (1 chapter, 2 section, 3 control), title, page. */
export interface PublishedEntry {
  readonly level: number
  readonly title: string
  readonly page: number
}

/** A text for comparison: NFKC, without white space. Neither widths nor line breaks nor gaps remain. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

/** The lines of `contents.tsv`, whose first line names the columns. */
export function publishedContents(tsv: string): readonly PublishedEntry[] {
  return tsv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [level = '', title = '', page = ''] = line.split('\t')
      return {level: Number(level), title, page: Number(page)}
    })
}

/** Every paragraph of the published text, cover to revision history, in order, squeezed. */
export function publishedParagraphs(text: string): readonly string[] {
  return printedParagraphs(text).map(squeeze)
}

/**
 * Every paragraph of the published text with the characters and spaces of the extraction. A heading, a line of the
 * cover, an item and a cell of the history are a paragraph each. The contents' own lines are left out.
 */
export function printedParagraphs(text: string): readonly string[] {
  const lines = text.split('\n')
  const first = lines.findIndex(isEntry)
  const last = lines.findLastIndex(isEntry)
  const headings = headingsOf(lines.filter(isEntry))
  const front = lines.slice(0, first).filter((line) => line.trim() !== '')
  return [...front, ...body(lines.slice(last + 1), headings)].map(words)
}

const entry = /^(?<title>.+?)\.{3,}\t\d+$/u

function isEntry(line: string): boolean {
  return entry.test(line)
}

/** A heading of the body that the contents do not list. */
const unlisted = '本書の適用範囲について'

function headingsOf(entries: readonly string[]): ReadonlySet<string> {
  return new Set([unlisted, ...entries.map((line) => squeeze(entry.exec(line)?.groups?.['title'] ?? ''))])
}

/** Lines to paragraphs. A blank line ends one, unless it stands in mid-sentence: then it is a page break. */
function body(lines: readonly string[], headings: ReadonlySet<string>): readonly string[] {
  const paragraphs: string[] = []
  let blank = true
  for (const line of lines) {
    const before = paragraphs.at(-1)
    if (line.trim() !== '') {
      if (before !== undefined && goesOn(before, line, blank, headings))
        paragraphs.splice(-1, 1, before + line)
      else paragraphs.push(...line.split('\t'))
    }
    blank = line.trim() === ''
  }
  return paragraphs
}

function goesOn(before: string, line: string, blank: boolean, headings: ReadonlySet<string>): boolean {
  if (headings.has(squeeze(before)) || headings.has(squeeze(line))) return false
  if (/^(?:- |※)/u.test(line) || line.includes('\t')) return false
  return !blank || stopsInMidSentence(before)
}

/** A sentence that stops at a kana or kanji. A line without `、` or `。` is a label, not a sentence. */
function stopsInMidSentence(paragraph: string): boolean {
  return (
    /[、。]/u.test(paragraph) && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]$/u.test(paragraph)
  )
}

/** Without the marks of the extraction: a list's bullet, a link's lost address. */
function words(paragraph: string): string {
  return paragraph.replace(/^- /u, '').replace(/\[([^\]]*)\]\(#\)/gu, '$1')
}
