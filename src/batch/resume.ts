import { type Checkpoint, checkpointOf, differenceOf, readCheckpoint, removeCheckpoint } from './checkpoint'
import { UsageError } from './usage-error'

/**
 * The checkpoint that a run goes on from; null where it begins anew. Raises `UsageError` where the interrupted run was
 * another one.
 */
export async function earlierRun(
  path: string,
  resume: boolean,
  identity: Checkpoint['run'],
  note: (message: string) => void,
): Promise<Checkpoint | null> {
  const before = await readCheckpoint(path)
  if (!before) {
    if (resume) note(`nothing to resume: there is no ${checkpointOf(path)}; beginning anew`)
    return null
  }
  if (!resume) {
    note(
      `beginning anew; an earlier run stopped after ${before.rowsIn} rows, and --resume would have gone on from there`,
    )
    await removeCheckpoint(path)
    return null
  }
  const difference = differenceOf(before.run, identity)
  if (difference !== null) {
    throw new UsageError(
      `cannot resume: ${difference} is not as it was in the interrupted run; leave out --resume to begin anew`,
    )
  }
  note(`going on after ${before.rowsIn} rows`)
  return before
}
