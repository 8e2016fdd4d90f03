import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'
import type { Shard } from '../batch/batches'

/** Readers of option values; each raises commander's error, which says what was wrong. */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.')
  return number
}

export function seconds(text: string): number {
  const number = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || number <= 0) throw new InvalidArgumentError('It must be a number of seconds.')
  return number
}

export function shard(text: string): Shard {
  const found = /^(\d+)\/(\d+)$/.exec(text)
  const [number, count] = found ? [Number(found[1]), Number(found[2])] : [0, 0]
  if (number < 1 || number > count) {
    throw new InvalidArgumentError('It must be NUMBER/COUNT with NUMBER from 1 to COUNT, such as 1/4.')
  }
  return { number, count }
}

/** Workers that keep every core busy. */
export const defaultJobs = () => availableParallelism()
