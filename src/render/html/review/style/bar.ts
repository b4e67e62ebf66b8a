/** What stays in view, and the dialog of keys. */
export const bar = `
.bar {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  border-block: 1px solid var(--hairline);
  background: var(--paper);
  font-size: 0.875rem;
}
.bar .inside {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.3rem 0.9rem;
  max-inline-size: 84rem;
  min-block-size: 3rem;
  margin-inline: auto;
  padding: 0.35rem clamp(1rem, 3vw, 2rem);
}
.bar progress { inline-size: 7rem; block-size: 0.6rem; accent-color: var(--accepted); }
.bar output { font-variant-numeric: tabular-nums; font-weight: bold; }
.bar .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.6rem; margin-inline-start: auto; }
kbd {
  display: inline-block;
  min-inline-size: 1.6em;
  margin-inline-start: 0.4em;
  padding-inline: 0.35em;
  border: 1px solid currentColor;
  border-radius: 3px;
  font-family: ui-monospace, Consolas, monospace;
  font-size: 0.8em;
  line-height: 1.5;
  text-align: center;
}
dialog {
  max-inline-size: min(32rem, calc(100vw - 2rem));
  padding: 1.5rem 2rem;
  border: 1px solid var(--rule);
  border-radius: 8px;
  background: var(--paper);
  color: var(--body);
}
dialog::backdrop { background: rgb(0 0 0 / 0.45); }
dialog h2 { margin: 0 0 1rem; font-size: 1.125rem; }
dialog dl { margin: 0; }
dialog dl > div { display: grid; grid-template-columns: 6.5rem 1fr; padding-block: 0.2rem; }
dialog dt, dialog dd { margin: 0; }
dialog p { margin: 1rem 0; color: var(--muted); font-size: 0.875rem; }
@media (max-width: 60rem) {
  .bar kbd { display: none; }
  .bar progress { display: none; }
}
@media (max-width: 44rem) {
  .bar { font-size: 0.8125rem; }
  .bar .inside { gap: 0.3rem; }
  .bar .buttons { inline-size: 100%; margin: 0; gap: 0.4rem; }
  .bar button { padding-inline: 0.5rem; }
  .bar [data-do="help"] { display: none; }
}
`
