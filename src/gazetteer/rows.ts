import { KhabarError } from '../errors'

/** A row of a list file: its values by column name. */
export type Row = Record<string, string>

/** A row that inherits nothing, so that any name may be a column; rows of `Object.create(null)` would share no shape. */
const Cells = function Cells() {} as unknown as new () => Row
Cells.prototype = Object.create(null)

/** The rows of a TSV with a header line; raises `list-invalid` with the line where the columns do not fit. */
export function readRows(tsv: string, name: string, columns: readonly string[]): Row[] {
  const lines = tsv.replace(/\r\n?/g, '\n').split('\n')
  const header = lines[0].split('\t')
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new KhabarError('list-invalid', `${name}: no column ${missing.join(', ')}`)
  const rows: Row[] = []
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] === '') continue
    const cells = lines[i].split('\t')
    if (cells.length > header.length) {
      throw new KhabarError('list-invalid', `${name}, line ${i + 1}: ${cells.length} cells, not ${header.length}`)
    }
    const row = new Cells()
    for (let c = 0; c < header.length; c++) row[header[c]] = (cells[c] ?? '').trim()
    rows.push(row)
  }
  return rows
}
