import jsdoc from 'eslint-plugin-jsdoc'
import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'
import {below, folders, machine, packages} from './src/layers.js'

const depth = (folder) => folder.split('/').length

/** What stands for a package or a part of Node in an import, as a pattern; `/` is written so that a selector takes it. */
const named = (name) => `^${name.replaceAll('/', '\\x2F')}(?:\\x2F|$)`

/** Packages and parts of Node that files of one folder of src may not import: a pattern and the reason for each. */
const strangers = (folder) =>
  [
    ...Object.entries(packages).map(([name, owners]) => ({name, pattern: named(name), owners})),
    ...Object.entries(machine).map(([name, owners]) => ({name, pattern: named(`(?:node:)?${name}`), owners})),
  ]
    .filter(({owners}) => !owners.includes(folder))
    .map(({name, pattern, owners}) => ({
      pattern,
      message:
        owners.length === 0 ? `Nothing imports ${name}.` : `Only ${owners.join(', ')} may import ${name}.`,
    }))

/** What files of one folder of src may not import: folders not below it, and packages of other rooms. */
function imports(folder) {
  const up = '../'.repeat(depth(folder))
  const forbidden = folders.filter((other) => other !== folder && !below(folder).includes(other))
  return {
    patterns: [
      ...forbidden.map((other) => ({
        regex: `^(?:\\.\\./)+${other}/`,
        message: `${folder} may not import from ${other}: see the table in src/README.md (${up}).`,
      })),
      ...strangers(folder).map(({pattern, message}) => ({regex: pattern, message})),
    ],
  }
}

/** Calls that load a module; `no-restricted-imports` sees none of them. */
const loads = (test) => [
  `ImportExpression[source${test}]`,
  `CallExpression[callee.name='require'][arguments.0${test}]`,
  `CallExpression[callee.callee.name='createRequire'][arguments.0${test}]`,
]

/** The same for modules that are loaded by a call. */
const calls = (folder) => [
  ...strangers(folder).flatMap(({pattern, message}) =>
    loads(`.value=/${pattern}/`).map((selector) => ({selector, message})),
  ),
  ...loads(".type!='Literal'").map((selector) => ({selector, message: 'Name the module that is loaded.'})),
]

/** Globals that reach the machine, chance or the clock. */
const globals = [
  'process',
  'performance',
  'crypto',
  'globalThis',
  'global',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
].map((name) => ({name, message: 'The world comes in through src/world.'}))

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Reads the clock: equal input must give equal bytes.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Reads the clock: equal input must give equal bytes.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Is random: equal input must give equal bytes.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toLocale.*String|localeCompare)$/]',
    message: 'Depends on the locale: equal input must give equal bytes.',
  },
  {selector: 'ExportDefaultDeclaration', message: 'Export by name.'},
  {selector: 'TSEnumDeclaration', message: 'Use a union of texts.'},
]

export default defineConfig(
  {ignores: ['dist/', 'out/', 'node_modules/', 'bench/*/node_modules/']},
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        ...clock.filter((rule) => rule.selector !== 'ExportDefaultDeclaration'),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.d.ts'],
    plugins: {jsdoc},
    rules: {
      'max-lines': ['error', {max: 250, skipBlankLines: true}],
      'max-lines-per-function': ['error', {max: 60, skipBlankLines: true, skipComments: true}],
      'no-restricted-globals': ['error', ...globals],
      'no-restricted-syntax': ['error', ...clock],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: {FunctionDeclaration: true, ClassDeclaration: true},
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      'jsdoc/require-description': ['error', {contexts: ['any']}],
    },
  },
  ...folders.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    ignores: ['src/**/*.d.ts'],
    rules: {
      'no-restricted-imports': ['error', imports(folder)],
      'no-restricted-syntax': ['error', ...clock, ...calls(folder)],
    },
  })),
  {files: ['src/cli/**/*.ts', 'src/world/**/*.ts'], rules: {'no-restricted-globals': 'off'}},
)
