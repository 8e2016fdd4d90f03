import { markdownTable } from 'markdown-table'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { escapeTerminal } from '../view/terminal'

/** `right`: figures. */
export interface Column {
  name: string
  align?: 'left' | 'right'
}

/** A terminal, whose lines have so many columns. */
export interface Screen {
  columns: number
}

/** No word of a column in Latin letters is longer: `understanding`. */
const NARROWEST = 13
const BETWEEN = 3
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const [ISOLATE, END_OF_ISOLATE] = ['\u2067', '\u2069']

/**
 * A table that is Markdown where it goes to a file or a pipe. On a screen its cells are broken into the lines that fit,
 * and those in Urdu are isolated: without that, a terminal that knows right-to-left text sets two such cells that stand
 * side by side as one, in the wrong order.
 */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  screen: Screen | null,
): string {
  const cells = [columns.map(({ name }) => name), ...rows].map((row) => row.map(plain))
  const shown = screen ? fitted(cells, screen.columns).map((row) => row.map(isolated)) : cells
  const align = columns.map(({ align = 'left' }) => (align === 'right' ? 'right' : null))
  const outer = screen === null
  return `${markdownTable(shown, { align, stringLength: stringWidth, delimiterStart: outer, delimiterEnd: outer })}\n`
}

/** One line of text that neither the terminal obeys nor Markdown takes for the end of a cell. */
const plain = (cell: string) => escapeTerminal(cell.replace(/\s+/g, ' ').trim()).replaceAll('|', '\\|')

const isolated = (cell: string) => (RIGHT_TO_LEFT.test(cell) ? `${ISOLATE}${cell}${END_OF_ISOLATE}` : cell)

/** The rows, of several lines where their cells are too wide for the columns of a screen. */
function fitted(rows: readonly (readonly string[])[], columns: number): string[][] {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i]))))
  const room = columns - BETWEEN * (widths.length - 1)
  while (widths.reduce((sum, width) => sum + width) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest] <= NARROWEST) break
    widths[widest]--
  }
  return rows.flatMap((row) => {
    const broken = row.map((cell, i) => wrapAnsi(cell, widths[i], { hard: true }).split('\n'))
    const height = Math.max(...broken.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) => broken.map((lines) => lines[line] ?? ''))
  })
}

/** The terminal that standard output is; null where it goes to a file or a pipe. */
export const screenOf = ({ isTTY, columns }: NodeJS.WriteStream): Screen | null => (isTTY ? { columns } : null)
