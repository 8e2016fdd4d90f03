import { readFile, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Article, articleOfHtml, articleOfText } from '../batch/article'
import { formatOf } from '../batch/formats'
import { UsageError } from '../batch/usage-error'
import { createExtractor, render } from '../index'
import { EXIT, failed } from './ending'
import { readList } from './lists'
import { openOnDesktop } from './open'

/** The options of `khabar view` as commander hands them over. */
export interface Flags {
  output?: string
  format?: 'html' | 'ansi'
  labels: 'ur' | 'en'
  day?: string
  lists?: string[]
  force: boolean
  open: boolean
}

/** `khabar view`: reads, writes, and returns the exit code. */
export async function view(path: string, flags: Flags): Promise<number> {
  try {
    const article = await read(path)
    const lists = await Promise.all((flags.lists ?? []).map(readList))
    const published = flags.day ?? article.published
    const { text, title } = article
    const extraction = createExtractor({ lists }).extract(text, { published, title, force: flags.force })
    const output = flags.output === undefined || flags.output === '-' ? null : flags.output
    const terminal = output === null && process.stdout.isTTY === true
    const format = flags.format ?? (terminal ? 'ansi' : 'html')
    const page = render(extraction, text, { format, labels: flags.labels, colour: !process.env.NO_COLOR })
    if (output === null) process.stdout.write(page)
    else {
      await writeFile(output, page).catch((error: Error) => {
        throw new UsageError(`cannot write ${output}: ${error.message}`)
      })
      if (format === 'html' && flags.open && process.stdout.isTTY) openOnDesktop(output)
    }
    return EXIT.done
  } catch (error) {
    return failed(error)
  }
}

async function read(path: string): Promise<Article> {
  if (path === '-') return articleOfText(await buffer(process.stdin), {})
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(error.code === 'ENOENT' ? `there is no file ${path}` : error.message)
  })
  return formatOf(path).format === 'html' ? await articleOfHtml(bytes, {}) : articleOfText(bytes, {})
}
