/** How much a diagnostic weighs: an `error` stops the build, a `warning` does under `--strict`. */
export type Severity = 'error' | 'warning' | 'information'

/** Every code that a diagnostic may carry, with its severity. Codes are stable: a code once published keeps its meaning. */
export const severities = {
  // files and YAML
  'file-missing': 'error',
  'file-not-utf8': 'error',
  'file-too-large': 'error',
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  // the shape of content
  'unknown-key': 'error',
  'missing-field': 'error',
  'wrong-type': 'error',
  'text-expected': 'error',
  'bad-date': 'error',
  'bad-id': 'error',
  'bad-edition': 'error',
  'bad-length': 'error',
  'bad-colour': 'error',
  // the whitepaper as a whole
  'duplicate-id': 'error',
  'outline-unknown': 'error',
  'outline-duplicate': 'error',
  'outline-omits': 'error',
  'outline-deep': 'error',
  'unknown-standard': 'error',
  'unknown-source': 'error',
  'history-order': 'error',
  'history-current': 'error',
  'history-target': 'error',
  'path-outside': 'error',
  'picture-missing': 'error',
  'picture-not-image': 'error',
  'figure-alt-missing': 'error',
  'figure-unused': 'warning',
  // prose
  'variable-undefined': 'error',
  'variable-nested': 'error',
  'variable-unused': 'warning',
  'reference-broken': 'error',
  'prose-html': 'error',
  'prose-unsupported': 'error',
  'link-address': 'error',
  'quote-unfounded': 'error',
  // templates and themes
  'template-missing': 'error',
  'template-syntax': 'error',
  'template-field': 'error',
  'template-helper': 'error',
  'template-branch': 'error',
  'template-drops': 'error',
  'markup-unknown': 'error',
  'markup-structure': 'error',
  'theme-missing': 'error',
  'font-missing': 'error',
  'font-broken': 'error',
  // pages
  'glyph-missing': 'error',
  'character-forbidden': 'warning',
  'block-too-tall': 'error',
  'line-too-wide': 'error',
  'edge-too-long': 'error',
  'page-start-stale': 'warning',
  'page-start-unknown': 'error',
  // files that are written
  'edition-unknown': 'error',
  'write-failed': 'error',
} as const satisfies Record<string, Severity>

/** The name of a kind of fault. */
export type Code = keyof typeof severities
