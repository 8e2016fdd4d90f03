/** A fenced block of a Markdown file. */
export interface Block {
  /** `js`, `sh`, `json` … */
  language: string
  /** The file that the block is, where the line that opens it names one. */
  file: string | null
  text: string
  /** Line of the Markdown file, from 1. */
  line: number
}

/** The fenced blocks of a Markdown file, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  markdown.split('\n').forEach((line, i) => {
    if (!line.startsWith('```')) {
      if (open) open.text += `${line}\n`
    } else if (open) {
      blocks.push(open)
      open = null
    } else {
      const [language, file = null] = line.slice(3).trim().split(/\s+/)
      open = { language, file, text: '', line: i + 1 }
    }
  })
  return blocks
}
