import { dropPart, PartFile, takeName } from '../batch/writers/part-file'
import { StreamOutput } from '../batch/writers/stream'
import { csvHead, csvLines } from '../register/csv'
import type { Entry } from '../register/entry'
import { COLUMNS, cellsOf } from '../register/table'
import { screenOf, tableOf } from './table'

/** Where the entries of a register go, a few at a time. */
export interface RegisterOutput {
  /** Raises `PipeClosed` where nobody reads any more. */
  add(entries: readonly Entry[]): Promise<void>
  /** Writes what is left to write, or takes back what was, where that is a file. */
  end(complete: boolean): Promise<void>
}

/** CSV is written as it comes, a table when its widths are known. `path` null: standard output. */
export async function openRegister(path: string | null, format: 'table' | 'csv'): Promise<RegisterOutput> {
  const target = path === null ? toStream(process.stdout) : await toFile(path)
  if (format === 'csv') {
    let head = csvHead()
    const write = async (text: string) => {
      await target.write(head + text)
      head = ''
    }
    return {
      add: (entries) => write(csvLines(entries)),
      end: async (complete) => {
        if (complete) await write('')
        await target.end(complete)
      },
    }
  }
  const rows: string[][] = []
  return {
    add: async (entries) => {
      rows.push(...entries.map(cellsOf))
    },
    end: async (complete) => {
      if (complete && rows.length > 0)
        await target.write(tableOf(COLUMNS, rows, path === null ? screenOf(process.stdout) : null))
      await target.end(complete)
    },
  }
}

interface Target {
  write(text: string): Promise<void>
  end(complete: boolean): Promise<void>
}

function toStream(stream: NodeJS.WriteStream): Target {
  const output = new StreamOutput(stream)
  return { write: (text) => output.write([Buffer.from(text)]), end: async () => {} }
}

async function toFile(path: string): Promise<Target> {
  const part = await PartFile.open(path)
  return {
    write: (text) => part.write(Buffer.from(text)),
    end: async (complete) => {
      await part.close()
      await (complete ? takeName(path) : dropPart(path))
    },
  }
}
