/** A fenced block of a Markdown file, or a table between `<!-- printed -->` and `<!-- end -->`, which is one of text. */
export interface Block {
  /** `js`, `sh`, `json` … */
  language: string
  /** The file that the block is, where the line that opens it names one. */
  file: string | null
  text: string
  /** Line of the Markdown file, from 1. */
  line: number
}

const FENCE = '```'
const PRINTED = '<!-- printed -->'
const END = '<!-- end -->'

/** The fenced blocks and printed tables of a Markdown file, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  markdown.split('\n').forEach((line, i) => {
    const closes = line.startsWith(FENCE) || line === END
    if (open && closes) {
      blocks.push(open)
      open = null
    } else if (open) open.text += `${line}\n`
    else if (line === PRINTED) open = { language: 'text', file: null, text: '', line: i + 1 }
    else if (line.startsWith(FENCE)) {
      const [language, file = null] = line.slice(FENCE.length).trim().split(/\s+/)
      open = { language, file, text: '', line: i + 1 }
    }
  })
  return blocks
}
