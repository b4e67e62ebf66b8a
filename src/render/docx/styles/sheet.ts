import type {IStylesOptions, XmlComponent} from 'docx'
import type {Theme} from '../../../theme/model.ts'
import {element, valued} from '../element.ts'
import {isEastAsian} from '../language.ts'
import type {Variants} from '../variants.ts'
import {eighths, halfPoints, hex, twips} from '../units.ts'
import {characterStyles} from './characters.ts'
import {tableStyle} from './names.ts'
import {paragraphStyles} from './paragraphs.ts'
import {withVariants} from './variants.ts'

/**
 * The whole style sheet of a theme, for a document in a language with words in others: nothing of the library's own
 * styles remains.
 */
export const styleSheet = (
  theme: Theme,
  language: string,
  foreign: readonly string[],
  variants: Variants,
): IStylesOptions => ({
  importedStyles: [documentDefaults(theme, language), ...defaultStyles(), tableLook(theme)],
  paragraphStyles: withVariants(paragraphStyles(theme), variants, theme),
  characterStyles: characterStyles(theme, foreign),
})

/**
 * One family for every script, Japanese for East Asian text and English for Latin. In a Japanese document the hint
 * sends characters of both worlds, such as ※ or “, to the Japanese side: its line breaking and its spacing. Punctuation
 * hangs out of lines where the theme says so: Word does it unless told not to.
 */
function documentDefaults({font, body, paragraph}: Theme, language: string): XmlComponent {
  const {family} = font
  const fonts = {'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family}
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', {...fonts, 'w:hint': isEastAsian(language) ? 'eastAsia' : 'default'}),
        valued('w:sz', halfPoints(body.size)),
        valued('w:szCs', halfPoints(body.size)),
        element('w:lang', {'w:val': 'en-US', 'w:eastAsia': 'ja-JP', 'w:bidi': 'ar-SA'}),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, element('w:widowControl'), valued('w:overflowPunct', paragraph.hanging ? 1 : 0)),
    ),
  )
}

/** The styles that Word takes where a run, table or list names none. */
function defaultStyles(): readonly XmlComponent[] {
  const hidden = [valued('w:uiPriority', 99), element('w:semiHidden'), element('w:unhideWhenUsed')]
  const styled = (type: string, id: string, name: string, ...more: readonly XmlComponent[]): XmlComponent =>
    element(
      'w:style',
      {'w:type': type, 'w:default': 1, 'w:styleId': id},
      valued('w:name', name),
      ...hidden,
      ...more,
    )
  const edge = (side: string, width: number): XmlComponent =>
    element(`w:${side}`, {'w:w': width, 'w:type': 'dxa'})
  const margins = element(
    'w:tblCellMar',
    {},
    edge('top', 0),
    edge('left', 108),
    edge('bottom', 0),
    edge('right', 108),
  )
  return [
    styled('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
    styled('table', 'TableNormal', 'Normal Table', element('w:tblPr', {}, edge('tblInd', 0), margins)),
    styled('numbering', 'NoList', 'No List'),
  ]
}

/** Rules above and below each row and none between columns; the header rows and a header column tinted. */
function tableLook({table, colors}: Theme): XmlComponent {
  const rule = {'w:val': 'single', 'w:sz': eighths(table.rule), 'w:space': 0, 'w:color': hex(colors.rule)}
  const padding = {'w:w': twips(table.padding), 'w:type': 'dxa'}
  const sides = ['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, padding))
  const tint = element('w:shd', {'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(colors.tint)})
  return element(
    'w:style',
    {'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyle},
    valued('w:name', 'Whitepaper Table'),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 59),
    element('w:qFormat'),
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, ...['bottom', 'insideH'].map((side) => element(`w:${side}`, rule))),
      element('w:tblCellMar', {}, ...sides),
    ),
    ...['firstRow', 'firstCol'].map((part) =>
      element('w:tblStylePr', {'w:type': part}, element('w:tcPr', {}, tint)),
    ),
  )
}
