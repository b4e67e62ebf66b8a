/**
 * Chance that can be had again: equal numbers give equal draws (mulberry32).
 * @typedef {{int: (below: number) => number, chance: (share: number) => boolean, pick: <T>(list: readonly T[]) => T}} Random
 */

/** @returns {Random} */
export function random(/** @type {number} */ seed, /** @type {number} */ number) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (/** @type {number} */ below) => Math.floor(next() * below)
  return {int, chance: (share) => next() < share, pick: (list) => list[int(list.length)]}
}
