import type { AgreementStatus } from '../types'
import type { AgreementSummary } from './summary'

const DAY = 86_400_000
const LONGEST_IN_DAYS = 92
const LONGEST_IN_MONTHS = 20 * 366

/** Counts agreements by the day of their article, and shows them by a grain that fits the time they span. */
export class Timetable {
  readonly #days = new Map<string, Map<AgreementStatus, number>>()
  #undated = 0

  add(day: string | null, status: AgreementStatus): void {
    if (day === null) {
      this.#undated++
      return
    }
    const counts = this.#days.get(day) ?? new Map<AgreementStatus, number>()
    counts.set(status, (counts.get(status) ?? 0) + 1)
    this.#days.set(day, counts)
  }

  /** Periods without gaps, and a count for each and each status. */
  table(): Pick<AgreementSummary, 'undated' | 'grain' | 'periods' | 'counts'> {
    const days = [...this.#days.keys()].sort()
    if (days.length === 0) return { undated: this.#undated, grain: 'month', periods: [], counts: {} }
    const [first, last] = [days[0], days[days.length - 1]]
    const grain = grainOf((Date.parse(last) - Date.parse(first)) / DAY)
    const periods = periodsBetween(first, last, grain)
    const placeOf = new Map(periods.map((period, i) => [period, i]))
    const counts: AgreementSummary['counts'] = {}
    for (const [day, statuses] of this.#days) {
      const place = placeOf.get(periodOf(day, grain)) as number
      for (const [status, count] of statuses) {
        counts[status] ??= new Array(periods.length).fill(0)
        ;(counts[status] as number[])[place] += count
      }
    }
    return { undated: this.#undated, grain, periods, counts }
  }
}

type Grain = AgreementSummary['grain']

const LENGTH: Record<Grain, number> = { day: 10, month: 7, year: 4 }
const periodOf = (day: string, grain: Grain) => day.slice(0, LENGTH[grain])

function grainOf(days: number): Grain {
  if (days <= LONGEST_IN_DAYS) return 'day'
  return days <= LONGEST_IN_MONTHS ? 'month' : 'year'
}

function periodsBetween(first: string, last: string, grain: Grain): string[] {
  const periods: string[] = []
  const date = new Date(`${periodOf(first, grain)}${'-01-01'.slice(0, 10 - LENGTH[grain])}T00:00:00Z`)
  const end = Date.parse(`${last}T00:00:00Z`)
  while (date.getTime() <= end) {
    periods.push(periodOf(date.toISOString(), grain))
    if (grain === 'day') date.setUTCDate(date.getUTCDate() + 1)
    else if (grain === 'month') date.setUTCMonth(date.getUTCMonth() + 1)
    else date.setUTCFullYear(date.getUTCFullYear() + 1)
  }
  return periods
}
