/** Marks in the text: underlined or struck, in colour too, and said to who hears the page. */
export const marks = `
ins, del {
  position: relative;
  border-radius: 2px;
  padding-block: 0.1em;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
ins {
  background: var(--inserted-ground);
  color: var(--inserted);
  text-decoration: underline 2px;
  text-underline-offset: 0.2em;
}
del {
  background: var(--deleted-ground);
  color: var(--deleted);
  text-decoration: line-through 1.5px;
}
ins *, del * { color: inherit; }
ins::before, ins::after, del::before, del::after {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
ins::before { content: var(--say-ins); }
ins::after { content: var(--say-ins-end); }
del::before { content: var(--say-del); }
del::after { content: var(--say-del-end); }
.return::before { content: "↵"; }
.restyled { border-block-end: 2px dotted currentColor; }
.leads { color: var(--muted); font-size: 0.875em; }
/* Where something has changed within, a rule says so to who looks for it. */
.text > p:has(ins, del), .pair > div > p:has(ins, del) {
  box-shadow: -0.5rem 0 var(--paper), calc(-0.5rem - 3px) 0 var(--accent);
}
.text li:has(> ins, > del), .pair li:has(> ins, > del) {
  box-shadow: -1.6rem 0 var(--paper), calc(-1.6rem - 3px) 0 var(--accent);
}
tr:has(ins, del) > :first-child { box-shadow: inset 3px 0 var(--accent); }
/* A block that came or went has a rule beside it, a gap away; what stands in it says nothing again. */
.text > :is(.inserted, .deleted), .pair > div > :is(.inserted, .deleted) {
  box-shadow: -0.5rem 0 var(--paper), calc(-0.5rem - 3px) 0 var(--mark);
}
.deleted { --mark: var(--deleted); }
.inserted { --mark: var(--inserted); }
tr.inserted > *, .drawn.inserted { background: var(--inserted-ground); }
tr.deleted > *, .drawn.deleted { background: var(--deleted-ground); }
.drawn { margin-block: 1rem; padding: 0.5rem 1rem; border: 2px solid var(--mark); border-radius: 6px; }
.drawn.deleted { border-style: dashed; }
.drawn figure { margin: 0; }
.which { margin: 0 0 0.5rem; color: var(--mark); font-size: 0.8125rem; font-weight: bold; }
`
