const names = [
  '５.２.yaml',
  'か\u3099.yaml',
  'Purpose.yaml',
  'purpose.YAML',
  'purpose.yml',
  '.hidden.yaml',
  'x y.yaml',
  '-.yaml',
  'cover.yaml',
  'contents.yaml',
  'a'.repeat(200) + '.yaml',
  '__proto__.yaml',
  'constructor.yaml',
  '5.1.yaml',
  'purpose.yaml',
  'a\u200bb.yaml',
  '\u0007.yaml',
  'x',
  'glossary.yaml',
  'deep/er.yaml',
]
const folders = ['sections', 'controls', 'figures', 'templates', '.', 'Sections', 'section']

const ways = {
  remove: (files, path) => void files.delete(path),
  empty: (files, path) => void files.set(path, Buffer.alloc(0)),
  rename(files, path, random) {
    const bytes = files.get(path)
    files.delete(path)
    files.set(`${random.pick(folders)}/${random.pick(names)}`.replace('./', ''), bytes)
  },
  copy: (files, path, random) =>
    void files.set(`${random.pick(folders)}/${random.pick(names)}`.replace('./', ''), files.get(path)),
  swap(files, path, random) {
    const other = random.pick([...files.keys()])
    const [first, second] = [files.get(path), files.get(other)]
    files.set(path, second).set(other, first)
  },
}

/** Change which files there are, and what they are called. */
export const mutateFiles = (files, random) =>
  ways[random.pick(Object.keys(ways))](files, random.pick([...files.keys()]), random)
