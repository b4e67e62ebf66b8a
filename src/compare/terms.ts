import type {Document, Section, Table} from '../document/nodes.ts'
import {plainText, sectionsOf} from '../document/walk.ts'
import {variablesIn} from './variables.ts'

const tablesOf = ({children}: Section): readonly Table[] => children.filter((block) => block.type === 'table')

/** The terms that a glossary explains: the first words of the first cell of each row. */
const termsIn = ({headerRows, children}: Table): readonly string[] =>
  children.slice(headerRows).flatMap((row) => {
    const first = row.children[0]?.children[0]
    return first?.type === 'paragraph' ? [plainText(first.children)] : []
  })

/** Whether words are a term: more than a character, and no measure, which is cut as numbers and units are. */
const isTerm = (words: string): boolean => words.length > 1 && !/[0-9０-９\n]/.test(words)

/** The words of a document that are never cut: those its glossary explains, and the values of its variables. */
export const termsOf = (document: Document): readonly string[] =>
  [
    ...[...sectionsOf(document)]
      .filter(({kind}) => kind === 'glossary')
      .flatMap((section) => tablesOf(section).flatMap(termsIn)),
    ...variablesIn(document).values(),
  ].filter(isTerm)
