/** The cover: the head of the page. */
export const cover = `
.cover {
  padding: clamp(3.5rem, 16vh, 11rem) 1.25rem clamp(3rem, 11vh, 7rem);
  background: var(--tint);
  border-block-end: 1px solid var(--hairline);
}
.cover > * { max-inline-size: 60rem; margin-block: 0; margin-inline: auto; }
.cover h1 {
  color: var(--title);
  font-size: clamp(1.125rem, 5vw, var(--title-size));
  font-weight: var(--title-weight);
  line-height: 1.6;
  text-align: var(--title-align);
  text-wrap: balance;
  word-break: auto-phrase;
}
.cover h1::after {
  content: "";
  display: block;
  inline-size: 3.5rem;
  margin: clamp(1.75rem, 5vh, 3rem) auto;
  border-block-end: 2px solid var(--accent);
}
.cover .provider {
  margin-block-end: 0.25rem;
  color: var(--provider);
  font-size: clamp(1rem, 4vw, var(--provider-size));
  font-weight: var(--provider-weight);
  text-align: var(--provider-align);
}
.cover .date {
  color: var(--date);
  font-size: clamp(0.875rem, 3.6vw, var(--date-size));
  font-weight: var(--date-weight);
  text-align: var(--date-align);
}
.cover .draft {
  inline-size: fit-content;
  margin-block-start: 1.25rem;
  padding: 0.1em 1.2em;
  border: 1.5px solid currentColor;
  border-radius: 3px;
  color: var(--draft);
  font-size: var(--draft-size);
  font-weight: var(--draft-weight);
}
.cover .lead { text-align: center; }
`
