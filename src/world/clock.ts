/** Today where the program runs, as YYYY-MM-DD: for records of what people do. Nothing that is rendered asks for it. */
export function today(): string {
  // eslint-disable-next-line no-restricted-syntax -- the one place that reads the clock
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
