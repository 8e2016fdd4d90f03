/**
 * What speaks for or against a choice, as a number: an article asks for the same few hundred signs again and again, and
 * to join their names each time and look them up would cost more than all else. Named in `tables/agreement-weights.tsv`.
 */
export type Sign = number

const numbers = new Map<string, Sign>()
const names: string[] = []

export function signOf(name: string): Sign {
  let sign = numbers.get(name)
  if (sign === undefined) {
    sign = names.length
    numbers.set(name, sign)
    names.push(name)
  }
  return sign
}

export const nameOfSign = (sign: Sign): string => names[sign]

/** Signs whose names have a word of a list in them; each name is joined once. */
export function signsWith(name: (word: string) => string): (word: string) => Sign {
  const known = new Map<string, Sign>()
  return (word) => {
    let sign = known.get(word)
    if (sign === undefined) {
      sign = signOf(name(word))
      known.set(word, sign)
    }
    return sign
  }
}

/** The same of two words. */
export function signsWithTwo(name: (one: string, other: string) => string): (one: string, other: string) => Sign {
  const known = new Map<string, (other: string) => Sign>()
  return (one, other) => {
    let second = known.get(one)
    if (!second) {
      second = signsWith((word) => name(one, word))
      known.set(one, second)
    }
    return second(other)
  }
}

/** By number of the sign; what is not there weighs nothing. */
export type SignWeights = Float64Array

export function weightsByNumber(named: ReadonlyMap<string, number>): SignWeights {
  const numbered = [...named].map(([name, weight]) => [signOf(name), weight] as const)
  const weights = new Float64Array(names.length)
  for (const [sign, weight] of numbered) weights[sign] = weight
  return weights
}

export function weigh(signs: readonly Sign[], weights: SignWeights): number {
  let sum = 0
  for (let i = 0; i < signs.length; i++) if (signs[i] < weights.length) sum += weights[signs[i]]
  return sum
}
