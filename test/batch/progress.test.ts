import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { duration, showProgress } from '../../src/batch/progress'

/** A stream that keeps what is written to it. */
function sink(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 })
  let written = ''
  stream.on('data', (chunk) => {
    written += chunk
  })
  return { stream, text: () => written }
}

const standing = (rows: number) => ({ rows, errors: 2, bytes: rows * 10, ofBytes: 40_000 })

describe('progress', () => {
  afterEach(() => vi.useRealTimers())

  it('is a line every few seconds where there is no terminal', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { stream, text } = sink(false)
    const progress = await showProgress(stream, false)
    for (let second = 0; second < 12; second++) {
      progress.show(standing(second * 100))
      vi.advanceTimersByTime(1000)
    }
    expect(text()).toBe(
      'khabar: 500 rows · 100 rows/s · 2 in error · 35 s left\nkhabar: 1,000 rows · 100 rows/s · 2 in error · 30 s left\n',
    )
  })

  it('is a bar on a terminal', async () => {
    const { stream, text } = sink(true)
    const progress = await showProgress(stream, false)
    progress.show(standing(1000))
    progress.end()
    expect(text()).toContain('rows/s')
  })

  it('is nothing when quiet', async () => {
    const { stream, text } = sink(true)
    const progress = await showProgress(stream, true)
    progress.show(standing(1000))
    progress.end()
    expect(text()).toBe('')
  })
})

it.each([
  [4.4, '4 s'],
  [99, '99 s'],
  [720, '12 min'],
  [11_100, '3 h 5 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words)
})
