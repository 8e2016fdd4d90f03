import { open, readFile, rename, rm } from 'node:fs/promises'

/** How far a run has come, kept beside its output so that `--resume` can go on from there. */
export interface Checkpoint {
  /** What the run is: inputs and options. A resumed run must be the same. */
  run: Record<string, unknown>
  /** Rows of the whole input that are done. */
  position: number
  rowsIn: number
  rowsOut: number
  rowsInError: number
  /** Bytes of each partial file that belong to these rows; what lies behind is cut off. */
  sizes: number[]
  /** All rows are done, and only the last steps of writing may be missing. */
  complete: boolean
}

export const checkpointOf = (output: string) => `${output}.checkpoint`

/** Null where there is none. */
export async function readCheckpoint(output: string): Promise<Checkpoint | null> {
  const text = await readFile(checkpointOf(output), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : JSON.parse(text)
}

/** Replaces the checkpoint; at no moment is there half of one. */
export async function writeCheckpoint(output: string, checkpoint: Checkpoint): Promise<void> {
  const file = checkpointOf(output)
  const handle = await open(`${file}.part`, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(checkpoint)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.part`, file)
}

export async function removeCheckpoint(output: string): Promise<void> {
  await rm(checkpointOf(output), { force: true })
  await rm(`${checkpointOf(output)}.part`, { force: true })
}

/** The first thing in which two runs differ; null where they are one. */
export function differenceOf(before: Checkpoint['run'], now: Checkpoint['run']): string | null {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)])
  for (const key of keys) if (JSON.stringify(before[key]) !== JSON.stringify(now[key])) return key
  return null
}
