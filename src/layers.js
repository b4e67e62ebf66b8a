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
  ['compose', 'compare', 'layout', 'freeze'],
  ['transform', 'render/html', 'render/docx', 'render/pdf'],
  ['publish'],
  ['cli'],
]

/**
 * The only folders that may import these packages. Every dependency stands here: the font's files are named by a theme,
 * and pdfkit is pinned for pdfmake.
 */
export const packages = {
  '@expo-google-fonts/biz-udpgothic': [],
  '@expo-google-fonts/biz-udpmincho': [],
  '@expo-google-fonts/m-plus-1p': [],
  '@expo-google-fonts/noto-emoji': [],
  'fastest-levenshtein': ['diagnostic'],
  'get-east-asian-width': ['diagnostic'],
  yaml: ['source'],
  'csv-parse': ['source'],
  zod: ['source', 'content', 'theme', 'freeze', 'compare'],
  'image-size': ['content'],
  handlebars: ['compose'],
  saxes: ['compose', 'content'],
  'tiny-segmenter': ['compare'],
  'mdast-util-from-markdown': ['compose'],
  'micromark-extension-cjk-friendly': ['compose'],
  'micromark-extension-gfm-footnote': ['compose'],
  'micromark-extension-gfm-table': ['compose'],
  docx: ['render/docx'],
  fflate: ['render/docx', 'render/pdf', 'publish'],
  pdfmake: ['render/pdf'],
  pdfkit: [],
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

/** The only folders that may import these parts of Node, by either name: they reach the machine, chance or the clock. */
export const machine = {
  fs: ['world', 'publish'],
  os: ['cli'],
  process: ['cli'],
  child_process: ['world', 'publish'],
  crypto: ['world'],
  perf_hooks: ['cli'],
  timers: ['cli'],
}

/** The folders that `folder` may import from. */
export function below(folder) {
  const rank = ranks.findIndex((folders) => folders.includes(folder))
  return ranks.slice(0, rank).flat()
}

/** Every folder, from the bottom up. */
export const folders = ranks.flat()
