import { workerData } from 'piscina'
import type { Extractor } from '../extractor'
import type { Batch } from './batches'
import { extractorFor } from './extractor-for'
import { type Processed, processBatch, type Settings } from './process'

/** What a worker is sent: a batch, and the cell in which it says which row it is at. */
export interface Task {
  batch: Batch
  at: Int32Array
}

/** `failed`: the worker cannot work at all, whatever it is sent. */
export type Answer = Processed | { failed: { code: string; message: string } }

const settings = workerData as Settings
let extractor: Promise<Extractor> | null = null

/** A worker's one task: reads a batch. */
export default async function work({ batch, at }: Task): Promise<Answer> {
  extractor ??= extractorFor(settings)
  let ready: Extractor
  try {
    ready = await extractor
  } catch (error) {
    const { code = 'internal', message } = error as { code?: string; message: string }
    return { failed: { code, message } }
  }
  return processBatch(batch, settings, ready, (row) => Atomics.store(at, 0, row))
}
