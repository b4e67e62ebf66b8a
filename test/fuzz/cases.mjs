import {mutateBytes} from './mutate/bytes.mjs'
import {mutateFiles} from './mutate/files.mjs'
import {mutatePicture} from './mutate/picture.mjs'
import {mutateText} from './mutate/text.mjs'
import {mutateYaml} from './mutate/yaml.mjs'
import {random as drawsOf} from './random.mjs'

const small = ['small', 'prose', 'pictures', 'templates', 'theme', 'figures']

const kindOf = (path, random) =>
  path.endsWith('.hbs')
    ? 'template'
    : path === 'theme.yaml'
      ? 'theme'
      : random.chance(0.6)
        ? 'markdown'
        : 'yaml'

/** The file that is changed: in a whitepaper with templates or pictures these more than the rest. */
function choose(files, random) {
  const special = [...files.keys()].filter((path) => /\.(hbs|png|jpg|svg)$|^theme\.yaml$/.test(path))
  return random.pick(special.length > 0 && random.chance(0.6) ? special : [...files.keys()])
}

function mutateOne(files, random) {
  if (files.size === 0 || random.chance(0.06)) return files.size > 0 && mutateFiles(files, random)
  const path = choose(files, random)
  const bytes = files.get(path)
  const text = () => bytes.toString('utf8')
  if (/\.(png|jpg|svg)$/.test(path)) files.set(path, mutatePicture(path, bytes, random))
  else if (random.chance(0.12)) files.set(path, mutateBytes(bytes, random))
  else if (path.endsWith('.yaml') && random.chance(0.4))
    files.set(path, Buffer.from(mutateYaml(text(), random)))
  else files.set(path, Buffer.from(mutateText(text(), random, kindOf(path, random))))
}

/** Files above this are not what is looked for here: a constant refuses them. */
const largest = 3 * 1024 * 1024

/**
 * The whitepaper that a seed and a number give: equal ones give equal files.
 * @returns {{base: string, files: Map<string, Buffer>}}
 */
export function makeCase(all, seed, number) {
  const random = drawsOf(seed, number)
  const large = [...all.keys()].filter((name) => !small.includes(name))
  const quick = small.filter((name) => all.has(name))
  const base = random.pick(large.length > 0 && random.chance(0.05) ? large : quick)
  const files = new Map(all.get(base))
  for (let count = random.pick([1, 1, 1, 2, 3, 6]); count > 0; count -= 1) mutateOne(files, random)
  for (const [path, bytes] of files) if (bytes.length > largest) files.set(path, bytes.subarray(0, largest))
  return {base, files}
}
