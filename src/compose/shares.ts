/** Widths to one another, as shares of the whole: they add up to 1. */
export function shares(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / whole)
}
