import { readFile, writeFile } from 'node:fs/promises'
import { findSources } from '../batch/sources'
import { UsageError } from '../batch/usage-error'
import { reportHtml } from '../report/html'
import { readExtractions } from '../report/rows'
import { Summariser } from '../report/summarise'
import { EXIT, failed, say } from './ending'
import { openOnDesktop } from './open'

/** The options of `khabar report` as commander hands them over. */
export interface Flags {
  output?: string
  title?: string
  open: boolean
}

/** `khabar report`: reads all extractions, writes the page, and returns the exit code. */
export async function report(inputs: string[], flags: Flags): Promise<number> {
  try {
    const summariser = new Summariser()
    let faults = 0
    for (const source of await findSources(inputs, 'jsonl')) {
      for await (const extraction of readExtractions(source)) {
        if (extraction) summariser.add(extraction)
        else {
          summariser.addFault()
          faults++
        }
      }
    }
    const summary = summariser.summary(flags.title ?? `khabar report: ${inputs.join(', ')}`)
    if (faults > 0) say(`${faults} lines were no extractions and are left out`)
    const page = reportHtml(summary, await readFile(new URL('./report-page.js', import.meta.url), 'utf8'))
    await write(page, flags)
    return faults > 0 ? EXIT.errors : EXIT.done
  } catch (error) {
    return failed(error)
  }
}

async function write(page: string, { output, open }: Flags): Promise<void> {
  if (output === undefined || output === '-') {
    process.stdout.write(page)
    return
  }
  await writeFile(output, page).catch((error: Error) => {
    throw new UsageError(`cannot write ${output}: ${error.message}`)
  })
  if (open && process.stdout.isTTY) openOnDesktop(output)
}
