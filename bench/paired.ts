/** Processor time of this process with all its threads, in milliseconds: other processes on the machine do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]

/** Once over the texts split takes so little that the garbage of what ran before would be half of it. */
const SPLITS = 8

/**
 * How many times `split` a function costs over the same texts: by turns, each reads every text, split `SPLITS` times, in
 * several rounds after two to warm up. Returns the median of the rounds, and the least and the most.
 */
export function timesSplit(texts: readonly string[], run: (text: string) => unknown, rounds = 9) {
  const ratios: number[] = []
  let sink = 0
  for (let round = -2; round < rounds; round++) {
    let start = processorTime()
    for (let time = 0; time < SPLITS; time++) for (const text of texts) sink += text.split(/\s+/).length
    const split = (processorTime() - start) / SPLITS
    start = processorTime()
    for (const text of texts) if (run(text)) sink++
    if (round >= 0) ratios.push((processorTime() - start) / split)
  }
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios), sink }
}

/** The least processor time of some calls: what disturbs a call only ever adds to it. */
export function least(run: () => unknown, calls: number): number {
  const times = Array.from({ length: calls }, () => {
    const start = processorTime()
    run()
    return processorTime() - start
  })
  return Math.min(...times)
}
