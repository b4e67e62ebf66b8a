/**
 * The folders of `src`, rank by rank: a folder imports only from ranks below its own, nothing sideways and
 * nothing above. The lint and the table in src/README.md are both made from this.
 * @type {readonly (readonly string[])[]}
 */
export const ranks = [
  ['diagnostic'],
  ['world', 'document'],
  ['source'],
  ['content', 'theme'],
  ['compose', 'layout'],
  ['transform', 'render/html', 'render/docx', 'render/pdf'],
  ['publish'],
  ['cli'],
]

/** The only folders that may import these packages. */
export const packages = {
  yaml: ['source'],
  handlebars: ['compose'],
  saxes: ['compose', 'content'],
  'mdast-util-from-markdown': ['compose'],
  docx: ['render/docx'],
  pdfmake: ['render/pdf'],
  pdfkit: ['render/pdf'],
  fontkit: ['layout'],
  linebreak: ['layout'],
  '@resvg/resvg-js': ['publish'],
  'fast-png': ['publish'],
  pngjs: ['publish'],
  hastscript: ['render/html'],
  'hast-util-to-html': ['render/html'],
  commander: ['cli'],
  picocolors: ['cli'],
}

/** The only folders that may reach the machine itself. */
export const machine = {
  'node:fs': ['world', 'publish'],
  'node:os': ['cli'],
  'node:process': ['cli'],
}

/** The folders that `folder` may import from. */
export function below(folder) {
  const rank = ranks.findIndex((folders) => folders.includes(folder))
  return ranks.slice(0, rank).flat()
}

/** Every folder, from the bottom up. */
export const folders = ranks.flat()
