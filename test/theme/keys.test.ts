import {describe, expect, it} from 'vitest'
import {layout} from '../../src/layout/layout.ts'
import {renderDocx} from '../../src/render/docx/render.ts'
import {renderHtml} from '../../src/render/html/render.ts'
import {themeFile, type Theme} from '../../src/theme/model.ts'
import {fonts, standardTheme} from '../layout/fonts.ts'
import {png, sample} from '../render/fixture.ts'

/** A theme that notes which of its values are read, by path. */
function watched<Value extends object>(value: Value, read: Set<string>, path = ''): Value {
  return new Proxy(value, {
    get(target, key) {
      const inner: unknown = Reflect.get(target, key)
      const at = `${path}${String(key)}`
      if (typeof inner === 'object' && inner !== null) return watched(inner, read, `${at}.`)
      if (typeof inner !== 'function') read.add(at)
      return inner
    },
  })
}

/** The paths of all values. */
const pathsOf = (value: object, path = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? pathsOf(inner, `${path}${key}.`) : [`${path}${key}`],
  )

/** Every key that a theme can have stands in this one. */
const full: Theme = {
  ...standardTheme,
  runningHead: standardTheme.runningFoot && {...standardTheme.runningFoot, start: '{edition}'},
}

describe('a theme', () => {
  it('has no key that nothing reads', () => {
    const read = new Set<string>()
    const theme = watched(full, read)
    const pages = layout(sample, theme, fonts)
    if (!pages.ok) throw new Error(JSON.stringify(pages.diagnostics))
    const picture = {width: full.body.size, height: full.body.size, format: 'png', bytes: png} as const
    expect(renderDocx(sample, theme, pages.value, () => picture).ok).toBe(true)
    expect(renderHtml(sample, theme, pages.value, () => ({kind: 'svg', svg: '<svg/>'})).ok).toBe(true)
    // The theme's name and font files are read where it is loaded.
    const elsewhere = /^(?:name|font(?:\.fallback\.\d+)?\.(?:regular|bold))$/
    expect(pathsOf(full).filter((path) => !read.has(path) && !elsewhere.test(path))).toEqual([])
  })

  it('refuses a key that it does not know', () => {
    expect(themeFile.safeParse({...full, sparkle: true}).success).toBe(false)
  })
})
