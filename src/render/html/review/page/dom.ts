/** The one element that the page was made with. */
export function one<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  around: ParentNode = document,
): Kind {
  const found = around.querySelector<Kind>(selector)
  if (!found) throw new Error(`nothing is ${selector}`)
  return found
}

/** All elements of a kind. */
export const all = <Kind extends HTMLElement = HTMLElement>(
  selector: string,
  around: ParentNode = document,
): readonly Kind[] => [...around.querySelectorAll<Kind>(selector)]

/** A saying with what belongs into it. */
export const fill = (saying: string, values: Readonly<Record<string, string | number>>): string =>
  saying.replace(/\{(\w+)\}/g, (braced, name: string) => String(values[name] ?? braced))

/** Do something when a button of this kind is pressed, wherever it stands. */
export function onPress(does: string, act: (button: HTMLElement) => void): void {
  document.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(`[data-do="${does}"]`) : null
    if (button) act(button)
  })
}
