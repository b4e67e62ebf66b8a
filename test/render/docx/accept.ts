import {childOf, elementsOf, type Element} from './xml.ts'

/** Take all tracked changes of a part for good (`accept`), or undo them (`reject`), as ECMA-376 part 1, 17.13.5 has them. */
export type Resolution = 'accept' | 'reject'

const goes = {accept: 'w:del', reject: 'w:ins'} as const
const stays = {accept: 'w:ins', reject: 'w:del'} as const

/** Runs that go, and a row whose properties say so. The mark of a paragraph's end holds nothing. */
const isGone = (element: Element, how: Resolution): boolean =>
  (element.name === goes[how] && elementsOf(element).length > 0) ||
  (element.name === 'w:tr' && marks(element, 'w:trPr', how))

const marks = (element: Element, properties: string, how: Resolution): boolean =>
  childOf(childOf(element, properties), goes[how]) !== undefined

/** Whether the end of a paragraph goes, so that what is left of it stands before the words of the next. */
const endGoes = (paragraph: Element, how: Resolution): boolean =>
  childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), goes[how]) !== undefined

/** The element with every change below it resolved. A paragraph that has nothing to join throws. */
export function resolveChanges(element: Element, how: Resolution): Element {
  const children = element.children.flatMap((child): readonly (Element | string)[] => {
    if (typeof child === 'string') return [child]
    if (isGone(child, how)) return []
    if (child.name === stays[how] && elementsOf(child).length > 0) return resolveChanges(child, how).children
    const name = child.name === 'w:delText' ? 'w:t' : child.name
    const kept = resolveChanges({...child, name}, how)
    // A link goes with the last of its words.
    return kept.name === 'w:hyperlink' && kept.children.length === 0 ? [] : [kept]
  })
  return {...element, children: joinParagraphs(children, how)}
}

function joinParagraphs(
  children: readonly (Element | string)[],
  how: Resolution,
): readonly (Element | string)[] {
  const joined: (Element | string)[] = []
  let carried: readonly (Element | string)[] = []
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'w:p') {
      if (carried.length > 0) throw new Error('nothing follows to join')
      // A table that has lost its rows is gone.
      const isEmpty = typeof child !== 'string' && child.name === 'w:tbl' && !childOf(child, 'w:tr')
      if (!isEmpty) joined.push(child)
    } else if (endGoes(child, how)) {
      carried = [...carried, ...contentOf(child)]
      if (carried.some((own) => typeof own !== 'string' && own.name === 'w:r'))
        throw new Error('words are left')
    } else {
      joined.push({
        ...child,
        children: [...elementsOf(child).slice(0, 1), ...carried, ...child.children.slice(1)],
      })
      carried = []
    }
  }
  return joined
}

/** What stands in a paragraph, bookmarks and comments left out: these go on to the next. */
const contentOf = (paragraph: Element): readonly (Element | string)[] =>
  paragraph.children.filter(
    (child) =>
      typeof child !== 'string' && !/^w:(?:pPr|bookmark|comment)/.test(child.name) && !isComment(child),
  )

/** The run that leads to a comment, which says nothing itself. */
const isComment = (run: Element): boolean =>
  elementsOf(run).some(({name}) => name === 'w:commentReference') && elementsOf(run).length === 1
