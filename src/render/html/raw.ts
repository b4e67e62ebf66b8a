import type {Literal} from 'hast'

/** Markup that goes into the page as it stands. */
interface Raw extends Literal {
  readonly type: 'raw'
}

/** hast-util-to-html prints such nodes (`allowDangerousHtml`), but the types of hast do not know them. */
declare module 'hast' {
  interface ElementContentMap {
    raw: Raw
  }
  interface RootContentMap {
    raw: Raw
  }
}

/** Set markup into the page as it stands. Only markup of our own making may come here. */
export const raw = (markup: string): Raw => ({type: 'raw', value: markup})
