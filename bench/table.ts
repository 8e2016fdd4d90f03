/** What a part of the benchmark found, for the README as for a terminal. */
export interface Table {
  /** How it was measured. */
  note: string
  head: string[]
  rows: string[][]
}

export const markdown = ({ note, head, rows }: Table): string =>
  [note, '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n')
