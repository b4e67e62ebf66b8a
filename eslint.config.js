import jsdoc from 'eslint-plugin-jsdoc'
import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'
import {below, folders, machine, packages} from './src/layers.js'

const depth = (folder) => folder.split('/').length

/** What files of one folder of src may not import: folders not below it, and packages of other rooms. */
function imports(folder) {
  const up = '../'.repeat(depth(folder))
  const forbidden = folders.filter((other) => other !== folder && !below(folder).includes(other))
  const rooms = Object.entries({...packages, ...machine}).filter(([, owners]) => !owners.includes(folder))
  return {
    patterns: [
      ...forbidden.map((other) => ({
        regex: `^(?:\\.\\./)+${other}/`,
        message: `${folder} may not import from ${other}: see the table in src/README.md (${up}).`,
      })),
      ...rooms.map(([name, owners]) => ({
        regex: `^${name}(?:/|$)`,
        message: `Only ${owners.join(', ')} may import ${name}.`,
      })),
    ],
  }
}

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
      'no-restricted-globals': ['error', {name: 'process', message: 'The world comes in through src/world.'}],
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
    rules: {'no-restricted-imports': ['error', imports(folder)]},
  })),
  {files: ['src/cli/**/*.ts', 'src/world/**/*.ts'], rules: {'no-restricted-globals': 'off'}},
)
