import type {Theme} from '../../theme/model.ts'
import type {Part} from './reach.ts'
import {twips} from './units.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.microsoft.com/office/word'

/** What Word 2013 and later are told to be (MS-DOCX 2.3.1), so that no line moves in a compatibility mode. */
const compatible = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
}

/**
 * The settings: punctuation is squeezed as the layout squeezes it, a line before a forced break is not stretched,
 * spaces above and below add up. Fields are not updated on opening: each has its result.
 * What its reader does to a redline is tracked too (`tracks`), so that it is not taken for the edition's.
 */
export function settingsPart({body}: Theme, tracks: boolean): Part {
  const settings = Object.entries(compatible).map(
    ([name, value]) => `<w:compatSetting w:name="${name}" w:uri="${office}" w:val="${value}"/>`,
  )
  const compat = `<w:doNotExpandShiftReturn/><w:doNotUseHTMLParagraphAutoSpacing/><w:useFELayout/>${settings.join('')}`
  return {
    path: 'word/settings.xml',
    data:
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${namespace}">` +
      `<w:zoom w:percent="100"/>${tracks ? '<w:trackRevisions/>' : ''}<w:defaultTabStop w:val="${twips(2 * body.size)}"/>` +
      `<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>${compat}</w:compat>` +
      `<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>`,
  }
}
