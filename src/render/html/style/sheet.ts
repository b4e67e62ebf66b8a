import type {EdgeValues} from '../../../document/edge.ts'
import type {Theme} from '../../../theme/model.ts'
import {blocks} from './blocks.ts'
import {contents} from './contents.ts'
import {cover} from './cover.ts'
import {notes} from './notes.ts'
import {page} from './page.ts'
import {print} from './print.ts'
import {propertiesOf} from './properties.ts'
import {text} from './text.ts'

/** Leave out the custom properties that no rule reads. */
export function trimmed(css: string): string {
  const read = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name))
  const kept = (line: string): boolean => {
    const name = /^ {2}(--[\w-]+):/.exec(line)?.[1]
    return name === undefined || read.has(name)
  }
  return css.split('\n').filter(kept).join('\n')
}

/** The whole style sheet, with `more` rules at its end. It asks for nothing from outside the page. */
export const sheet = (theme: Theme, edge: EdgeValues, more = ''): string =>
  trimmed(
    [propertiesOf(theme), page, text, blocks, notes, cover, contents, print(theme, edge), more]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n'),
  )
