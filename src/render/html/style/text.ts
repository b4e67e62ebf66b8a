const levels = [1, 2, 3, 4, 5, 6]

/** A heading of level n is the element h(n+1), the last one twice: h1 is the title of the whole. */
const heading = (level: number): string => `
.level-${level} > .heading {
  margin-block: var(--heading-${level}-before) var(--heading-${level}-after);
  padding-block-end: var(--heading-${level}-gap);
  border-block-end: var(--heading-${level}-rule);
}
.level-${level} > .heading > :first-child {
  color: var(--heading-${level});
  font-size: var(--heading-${level}-size);
  font-weight: var(--heading-${level}-weight);
  line-height: var(--heading-${level}-leading);
  text-align: var(--heading-${level}-align);
}`

/** Headings, paragraphs, lists and what stands within a line. */
export const text = `
${levels.map(heading).join('')}
.heading { position: relative; display: flex; align-items: baseline; gap: 1rem; }
.heading > :first-child {
  flex: 1;
  min-inline-size: 0;
  margin: 0;
  text-wrap: balance;
  word-break: auto-phrase;
}
.heading .number { margin-inline-end: 0.5em; font-variant-numeric: tabular-nums; }
.heading .folio {
  flex: none;
  color: var(--muted);
  font-size: 0.75rem;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
.permalink {
  position: absolute;
  inset-inline-start: -1.4rem;
  inset-block-start: 0;
  inline-size: 1.4rem;
  color: var(--muted);
  text-decoration: none;
  opacity: 0;
}
.permalink:hover { color: var(--link); }
@media screen and (max-width: 60rem) {
  .permalink { inset-inline-start: -0.9rem; inline-size: 0.9rem; font-size: 0.8125rem; }
}
.heading:hover .permalink, .heading:has(:target) .permalink, .permalink:focus { opacity: 1; }
section.level-1 { margin-block-start: 5rem; }
main > section:first-child, .front > section:first-child { margin-block-start: 0; }
.heading + section > .heading { margin-block-start: 1.5rem; }
p { margin-block: 0 0.875rem; text-align: var(--body-align); text-wrap: pretty; }
p.label {
  margin-block: var(--label-before) var(--label-after);
  padding-inline-start: var(--label-indent);
  color: var(--label);
  font-size: var(--label-size);
  font-weight: var(--label-weight);
  line-height: var(--label-leading);
  text-align: var(--label-align);
}
ul, ol { margin-block: 0 0.875rem; padding-inline-start: calc(var(--list-indent) + var(--hang) + 0.25rem); }
ul { list-style-type: var(--marker); }
li > p, li > ul, li > ol { margin-block: 0; }
li + li { margin-block-start: 0.25rem; }
main li {
  color: var(--list);
  font-size: var(--list-size);
  line-height: var(--list-leading);
  text-align: var(--list-align);
  text-wrap: pretty;
}
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.22em; }
a:hover { text-decoration-thickness: 2px; }
a.address { word-break: break-all; text-autospace: no-autospace; }
strong { font-weight: bold; }
:lang(ja) em { font-style: normal; text-emphasis: filled dot; }
code {
  padding: 0.1em 0.35em;
  border-radius: 3px;
  background: var(--tint);
  font-family: ui-monospace, SFMono-Regular, Consolas, "BIZ UDGothic", monospace;
  font-size: 0.9em;
  white-space: pre-wrap;
  text-autospace: no-autospace;
  text-spacing-trim: space-all;
}
`
