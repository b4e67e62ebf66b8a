/** The page as a whole: ground, type, running head, and how sidebar and text stand beside each other. */
export const page = `
*, ::before, ::after { box-sizing: border-box; }
:root { color-scheme: light dark; }
html {
  font-size: 100%;
  scroll-padding-block-start: 4rem;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--body);
  font-family: var(--family);
  line-height: var(--body-leading);
  line-break: strict;
  overflow-wrap: anywhere;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  font-kerning: normal;
}
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip {
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 1rem;
  z-index: 2;
  padding: 0.5rem 1rem;
  background: var(--paper);
  color: var(--link);
  translate: 0 -200%;
}
.skip:focus { translate: 0 0.25rem; }
.badge {
  flex: none;
  padding: 0.1em 0.6em;
  border: 1px solid currentColor;
  border-radius: 3px;
  color: var(--draft);
  font-size: 0.75rem;
  font-weight: bold;
  line-height: 1.5;
}
.running {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  border-block-end: 1px solid var(--hairline);
  background: var(--paper);
  color: var(--muted);
  font-size: 0.8125rem;
  line-height: 1.5;
}
.running > div {
  display: flex;
  align-items: center;
  gap: 0.75rem;
  block-size: 2.75rem;
  max-inline-size: 66rem;
  margin-inline: auto;
  padding-inline: clamp(1rem, 4vw, 2.5rem);
}
.running a { color: inherit; text-decoration: none; }
.running a:hover { color: var(--link); text-decoration: underline; }
.running .name { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.running .edition { flex: none; margin-inline-start: auto; }
.running .to-contents { flex: none; color: var(--link); }
.spread {
  max-inline-size: 66rem;
  margin-inline: auto;
  padding-inline: clamp(1rem, 4vw, 2.5rem);
}
main { padding-block: 2.5rem 6rem; }
.colophon {
  border-block-start: 1px solid var(--hairline);
  padding: 2.5rem 1rem 3.5rem;
  color: var(--muted);
  font-size: 0.8125rem;
}
.colophon p { margin: 0; text-align: center; text-wrap: balance; word-break: auto-phrase; }
@media (min-width: 48rem) {
  html { font-size: 106.25%; }
}
@media (min-width: 60rem) {
  .running .to-contents { display: none; }
  .spread {
    display: grid;
    grid-template-columns: minmax(15rem, 18.5rem) minmax(0, 40rem);
    column-gap: clamp(2.5rem, 5vw, 5rem);
    justify-content: space-between;
  }
  main { grid-column: 2; padding-block-start: 3.5rem; }
}
`
