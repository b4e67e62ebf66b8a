/** A colour of sRGB: `#` and six hexadecimal digits. */
export type Colour = string

const channels = (colour: Colour): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A colour on the way from one to another; `share` runs from 0, the first, to 1, the second. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const ends = channels(to)
  const mixed = channels(from).map((start, index) =>
    Math.round(start + ((ends[index] ?? start) - start) * share),
  )
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Hue from 0 to 6, saturation and lightness from 0 to 1. */
type Tone = readonly [hue: number, saturation: number, lightness: number]

/** A colour's tone, by the hexcone model of CSS Color 4, section 7. */
function toneOf(colour: Colour): Tone {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => channel / 255)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [spread, lightness] = [most - least, (most + least) / 2]
  if (spread === 0) return [0, 0, lightness]
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  if (most === red) return [((green - blue) / spread + 6) % 6, saturation, lightness]
  return [most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4, saturation, lightness]
}

function colourOf([hue, saturation, lightness]: Tone): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number): string => {
    const at = (offset + hue * 2) % 12
    const share = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}

/**
 * The colour of the same hue nearest to `colour`, on its way to white or black, that has a contrast of at least `ratio`
 * on every ground. White or black is the most there is, and is what comes back where even that falls short.
 */
export function legible(
  colour: Colour,
  grounds: readonly Colour[],
  end: 'white' | 'black',
  ratio: number,
): Colour {
  const [hue, saturation, lightness] = toneOf(colour)
  const last = end === 'white' ? 1 : 0
  const steps = 64
  for (let step = 0; step < steps; step++) {
    const tone: Tone = [hue, saturation, lightness + ((last - lightness) * step) / steps]
    const candidate = step === 0 ? colour : colourOf(tone)
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate
  }
  return colourOf([0, 0, last])
}
