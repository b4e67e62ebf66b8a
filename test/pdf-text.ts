import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The characters of each page of a PDF in the order in which they are drawn, as they stand in the file, without spaces. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise
  const texts: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const {items} = await (await file.getPage(number)).getTextContent({disableNormalization: true})
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    texts.push(text.replace(/\s/gu, ''))
  }
  await file.loadingTask.destroy()
  return texts
}

/** The characters of all pages. */
export const readText = async (bytes: Uint8Array): Promise<string> => (await readTexts(bytes)).join('')
