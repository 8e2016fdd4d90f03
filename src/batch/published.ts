const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?$/
/** RFC 2822, as feeds write it: `Sat, 17 Jan 2026 09:30:00 +0500`. */
const FEED = /^(?:\w{3}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* (\d{4})/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The day, `YYYY-MM-DD`, that a field written by a machine names: the day as it is written there, in whatever time zone.
 * Null where the field is empty; what is not understood is given back as it is, for `extract` to refuse.
 */
export function dayOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = String(value).trim()
  if (text === '') return null
  const day = ISO.exec(text) ?? COMPACT.exec(text)
  if (day) return [day[1], day[2].padStart(2, '0'), day[3].padStart(2, '0')].join('-')
  const feed = FEED.exec(text)
  if (feed) {
    const month = String(MONTHS.indexOf(feed[2]) + 1).padStart(2, '0')
    return [feed[3], month, feed[1].padStart(2, '0')].join('-')
  }
  return text
}
