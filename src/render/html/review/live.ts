import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'

/** What needs the script: a browser without it shows nothing of this. The script puts it in place of the template. */
export const live = (...children: readonly ElementContent[]): Element => h('template.live', {}, [...children])

/** A button that the script gives something to do; its key, where it has one, is told to who hears the page too. */
export const button = (does: string, words: string, key?: string): Element =>
  h('button', {type: 'button', dataDo: does, ariaKeyShortcuts: key ?? null}, [
    words,
    ...(key === undefined ? [] : [h('kbd', {ariaHidden: 'true'}, key)]),
  ])
