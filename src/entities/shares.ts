import { GOES_ON, TAGS, type Tagging } from '../tagger/tag'
import { uint8Column } from '../text/slab'
import { NAME_TYPES } from './candidates'

const first = ({ shares }: Tagging, type: number, t: number): number => shares[t * TAGS + type]
const further = ({ shares }: Tagging, type: number, t: number): number => shares[t * TAGS + GOES_ON + type]

/** How probable the tagger finds it that tokens `[from, to)` are exactly one name of a type. */
export function shareOf(tagging: Tagging, type: number, from: number, to: number, count: number): number {
  let share = first(tagging, type, from)
  for (let t = from + 1; t < to; t++) share *= further(tagging, type, t)
  return to < count ? share * (1 - further(tagging, type, to)) : share
}

/** The same of the most probable of all other types. */
export function otherShareOf(tagging: Tagging, type: number, from: number, to: number, count: number): number {
  let most = 0
  for (let other = 0; other < NAME_TYPES.length; other++) {
    // no stretch is more probable than its beginning, which rules out nearly all
    if (other === type || first(tagging, other, from) <= most) continue
    most = Math.max(most, shareOf(tagging, other, from, to, count))
  }
  return most
}

/** How much of the tokens `[from, to)` the tagger finds to be of a type, on average. */
export function coverOf(tagging: Tagging, type: number, from: number, to: number): number {
  let sum = 0
  for (let t = from; t < to; t++) sum += first(tagging, type, t) + further(tagging, type, t)
  return sum / (to - from)
}

/** How probable the tagger finds it that a name of a type begins at token `t`. */
export const beginsOf = (tagging: Tagging, type: number, t: number): number => first(tagging, type, t)

/** What is less probable than this is no part of a name. */
const LEAST_PART = 0.06

/** By token: bit type where the tagger leaves room for a name of that type. */
export function roomOf(tagging: Tagging): Uint8Array {
  const room = uint8Column(tagging.shares.length / TAGS)
  for (let t = 0; t < room.length; t++) {
    for (let type = 0; type < NAME_TYPES.length; type++) {
      if (first(tagging, type, t) + further(tagging, type, t) >= LEAST_PART) room[t] |= 1 << type
    }
  }
  return room
}

const LONGEST = 12

/**
 * Calls `found` for every stretch that the tagger finds at least so probable to be a name of a type.
 *
 * @param room see `roomOf`
 */
export function stretches(
  tagging: Tagging,
  room: Uint8Array,
  least: number,
  found: (type: number, from: number, to: number) => void,
): void {
  for (let from = 0; from < room.length; from++) {
    if (!room[from]) continue
    for (let type = 0; type < NAME_TYPES.length; type++) {
      let share = first(tagging, type, from)
      for (let to = from + 1; share >= least && to <= room.length && to - from <= LONGEST; to++) {
        const on = to < room.length ? further(tagging, type, to) : 0
        if (share * (1 - on) >= least) found(type, from, to)
        share *= on
      }
    }
  }
}
