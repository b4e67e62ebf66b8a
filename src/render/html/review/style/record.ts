/** The record at the end. */
export const record = `
.recording { margin-block-start: 3rem; padding-block-start: 1.5rem; border-block-start: 2px solid var(--rule); font-size: 0.9375rem; }
.recording h2 { margin: 0 0 0.75rem; font-size: 1.125rem; }
.recording h2:focus { outline: none; }
.record label > span { display: block; font-size: 0.875rem; font-weight: bold; }
.record input[type="text"] { inline-size: 20rem; max-inline-size: 100%; padding: 0.4rem 0.7rem; }
.record .signed { display: none; }
.record .buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.record .buttons button { padding: 0.4rem 1.1rem; }
.record [data-do="export"] { border-color: var(--link); background: var(--link); color: var(--paper); font-weight: bold; }
.record [data-do="export"]:hover { text-decoration: underline; }
#_said:empty { display: none; }
#_said { padding: 0.6rem 0.9rem; border-inline-start: 4px solid var(--link); background: var(--tint); text-align: start; }
#_said.fault { border-color: var(--question); background: var(--question-ground); color: var(--question); font-weight: bold; }
.digests { margin: 1.5rem 0 0; color: var(--muted); font-size: 0.75rem; line-height: 1.6; }
.digests dd { margin: 0 0 0.25rem; }
.digests code { background: none; padding: 0; word-break: break-all; }
`
