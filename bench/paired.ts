/** Processor time of this process, in milliseconds: other processes on the machine do not count. */
const now = (): number => process.cpuUsage().user / 1000

/**
 * How many times `split` a function costs over the same texts: by turns, each reads every text once, in several rounds
 * after two to warm up. Returns the median of the rounds, and the least and the most.
 */
export function timesSplit(texts: readonly string[], run: (text: string) => unknown, rounds = 9) {
  const ratios: number[] = []
  let sink = 0
  for (let round = -2; round < rounds; round++) {
    let start = now()
    for (const text of texts) sink += text.split(/\s+/).length
    const split = now() - start
    start = now()
    for (const text of texts) if (run(text)) sink++
    if (round >= 0) ratios.push((now() - start) / split)
  }
  ratios.sort((a, b) => a - b)
  return { median: ratios[rounds >> 1], least: ratios[0], most: ratios[rounds - 1], sink }
}
