import type { Network } from './network'
import { PlainNetwork } from './plain-network'
import { VectorNetwork } from './vector-network'
import type { TaggerWeights } from './weights'

/** WebAssembly where the platform lets it run (a page may forbid it, an old browser lack vectors), plain code elsewhere. */
export function networkOf(weights: TaggerWeights): Network {
  if (typeof WebAssembly === 'undefined') return new PlainNetwork(weights)
  try {
    return new VectorNetwork(weights)
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return new PlainNetwork(weights)
    throw error
  }
}
