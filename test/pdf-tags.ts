import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of the structure tree, as far as it stands on one page. */
export interface Tag {
  readonly role: string
  readonly alt?: string
  readonly language?: string
  /** Elements, the words of content, and annotations. */
  readonly children: readonly (Tag | string | {readonly annotation: string})[]
}

/** The structure tree of one page. */
export interface PageTags {
  readonly tags: readonly Tag[]
  /** The words of each marked content: in the order of the tree, and in the order in which they are drawn. */
  readonly structured: readonly string[]
  readonly drawn: readonly string[]
  /** The words that are decoration. */
  readonly decoration: readonly string[]
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}

/** Read the structure tree of a PDF, page by page. */
export async function readTags(bytes: Uint8Array): Promise<readonly PageTags[]> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise
  const numbers = Array.from({length: file.numPages}, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => pageTags(file, number)))
  await file.loadingTask.destroy()
  return pages
}

/** The words of each marked content of a PDF, by the name that pdf.js gives to it. */
export async function contentsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise
  const all = new Map<string, string>()
  for (let number = 1; number <= file.numPages; number++)
    for (const [id, words] of (await markedWords(await file.getPage(number))).words) all.set(id, words)
  await file.loadingTask.destroy()
  return all
}

async function pageTags(file: PDFDocumentProxy, number: number): Promise<PageTags> {
  const page = await file.getPage(number)
  const {words, decoration} = await markedWords(page)
  const tree = (await page.getStructTree()) as Node | null
  const order: string[] = []
  const tagOf = ({role = '', alt, lang, children = []}: Node): Tag => ({
    role,
    ...(alt === undefined ? {} : {alt}),
    ...(lang === undefined ? {} : {language: lang}),
    children: children.map((child) => {
      if (child.type === 'content') {
        order.push(child.id ?? '')
        return words.get(child.id ?? '') ?? ''
      }
      return child.role === undefined ? {annotation: child.id ?? ''} : tagOf(child)
    }),
  })
  const tags = (tree?.children ?? []).map(tagOf)
  return {
    tags,
    structured: order.map((id) => words.get(id) ?? ''),
    drawn: [...words.values()],
    decoration,
  }
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

/** The words of a page by the marked content in which they stand, in the order in which they are drawn. */
async function markedWords(
  page: Page,
): Promise<{readonly words: ReadonlyMap<string, string>; readonly decoration: readonly string[]}> {
  const {items} = await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
  const words = new Map<string, string>()
  const decoration: string[] = []
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((own) => own !== undefined)
      if (id === undefined) decoration.push(item.str)
      else words.set(id, (words.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else {
      const {id} = item as {readonly id?: string | null}
      open.push(id ?? undefined)
      if (id) words.set(id, words.get(id) ?? '')
    }
  }
  return {words, decoration: decoration.filter((text) => text.trim() !== '')}
}

/** All tags of a page, those within others behind them. */
export const tagsIn = (tags: readonly Tag[]): readonly Tag[] =>
  tags.flatMap((tag) => [tag, ...tagsIn(tag.children.filter(isTag))])

const isTag = (child: Tag['children'][number]): child is Tag => typeof child === 'object' && 'role' in child

/** The structure tree as text: an element a line, indented, words between “”, `→` for an annotation. */
export const sayTags = (pages: readonly PageTags[]): string =>
  pages
    .map(({tags, decoration}, index) =>
      [
        `page ${index + 1}`,
        ...tags.flatMap((tag) => sayTag(tag, '  ')),
        ...decoration.map((text) => `  decoration “${text}”`),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n')

function sayTag({role, alt, language, children}: Tag, indent: string): readonly string[] {
  const own = children.filter((child) => !isTag(child)).map((child) => sayContent(child as string | object))
  const isLeaf = own.length === children.length
  const head = [
    role,
    ...(language === undefined ? [] : [`lang ${language}`]),
    ...(alt === undefined ? [] : [`alt “${alt}”`]),
  ].join(' ')
  if (isLeaf) return [`${indent}${[head, ...own].join(' ')}`]
  const inner = `${indent}  `
  return [
    `${indent}${head}`,
    ...children.flatMap((child) => (isTag(child) ? sayTag(child, inner) : [`${inner}${sayContent(child)}`])),
  ]
}

const sayContent = (content: string | object): string => (typeof content === 'string' ? `“${content}”` : '→')
