import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Source} from '../source/source.ts'
import type {Theme} from './model.ts'

/** A page whose margins leave no room: the type area must have a width, and hold a line of body text. */
export function smallPage({page, body}: Theme, source: Source): readonly Diagnostic[] {
  const width = page.width - page.left - page.right
  const height = page.height - page.top - page.bottom
  if (width > 0 && height > 0 && height >= body.leading) return []
  const [side, room] = width > 0 ? ['height', height] : ['width', width]
  const needed = width > 0 ? `a line of body text needs ${inPoints(body.leading)}` : 'it must be above zero'
  return [
    diagnostic(
      'bad-length',
      source.span(['page']),
      `the margins leave a type area whose ${side} is ${inPoints(room)}: ${needed}`,
      'make the page larger or its margins smaller',
    ),
  ]
}

const inPoints = (length: number): string => `${Number(length.toFixed(1))}pt`
