/** Notes, footnotes with their marks, and quotations. */
export const notes = `
.note {
  margin-block-end: var(--note-after);
  padding-inline-start: calc(1.25em + var(--note-indent));
  color: var(--note);
  font-size: var(--note-size);
  line-height: var(--note-leading);
  text-align: var(--note-align);
  text-indent: -1.25em;
}
.note .mark { display: inline-block; inline-size: 1.25em; text-indent: 0; }
sup { font-size: 0.7em; line-height: 0; vertical-align: baseline; position: relative; inset-block-start: -0.5em; }
/* A mark stays with the word before it. */
sup::before { content: "\\2060"; }
sup a { padding: 0.6em 0.1em; text-decoration: none; }
sup a, .notes li { scroll-margin-block-start: 3rem; }
.notes { margin-block: 1.25rem 0.875rem; }
.notes::before {
  content: "";
  display: block;
  inline-size: 6rem;
  margin-block-end: 0.5rem;
  border-block-start: 1px solid var(--rule);
}
.notes ol { margin: 0; padding: 0; list-style-type: ""; }
main .notes li {
  margin-block: 0 var(--note-after);
  padding-inline-start: calc(2.25em + var(--note-indent));
  color: var(--note);
  font-size: var(--note-size);
  line-height: var(--note-leading);
  text-align: var(--note-align);
  text-indent: -2.25em;
}
.notes .mark { display: inline-block; min-inline-size: 2.25em; padding-inline-end: 0.35em; text-decoration: none; text-indent: 0; }
sup a:hover, .notes .mark:hover { text-decoration: underline; }
.note:target, .notes li:target, sup a:target { background: var(--tint); box-shadow: 0 0 0 0.25rem var(--tint); }
blockquote, .quote {
  margin: 1rem 0 1.25rem;
  color: var(--quote);
}
blockquote {
  padding-inline-start: max(var(--quote-indent), 1rem);
  border-inline-start: 3px solid var(--rule);
}
.quote { display: block; }
.quote > blockquote { margin: 0; }
blockquote p, main blockquote li {
  color: inherit;
  font-size: var(--quote-size);
  line-height: var(--quote-leading);
  text-align: var(--quote-align);
}
blockquote > :last-child { margin-block-end: 0; }
.quote > figcaption, .source {
  margin-block: 0.5rem 0;
  color: var(--source);
  font-size: var(--source-size);
  line-height: var(--source-leading);
  text-align: var(--source-align);
}
`
