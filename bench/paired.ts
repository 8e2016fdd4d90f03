/** Processor time of this process, in milliseconds: other processes on the machine do not count. */
const now = (): number => process.cpuUsage().user / 1000

/** Batches are so long that the clock's grain does not show. */
const BATCH = 200
/** The cheap side is repeated, so that both sides take comparable time. */
const REPEAT = 10

/**
 * How many times `split` a function costs over the same texts: both run by turns on every batch, in several rounds after
 * one to warm up. Returns the median of the rounds, and the least and the most.
 */
export function timesSplit(texts: readonly string[], run: (text: string) => unknown, rounds = 7) {
  const ratios: number[] = []
  let sink = 0
  for (let round = 0; round <= rounds; round++) {
    let split = 0
    let own = 0
    for (let i = 0; i < texts.length; i += BATCH) {
      const batch = texts.slice(i, i + BATCH)
      let start = now()
      for (let k = 0; k < REPEAT; k++) for (const text of batch) sink += text.split(/\s+/).length
      split += (now() - start) / REPEAT
      start = now()
      for (const text of batch) if (run(text)) sink++
      own += now() - start
    }
    if (round > 0) ratios.push(own / split)
  }
  ratios.sort((a, b) => a - b)
  return { median: ratios[rounds >> 1], least: ratios[0], most: ratios[rounds - 1], sink }
}
