import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Shard } from '../batch/batches'
import { FORMATS } from '../batch/formats'

/** What all commands that read dumps say of their input. */
export const inputHelp = (flag: string) => `Input is known by its name, or by ${flag}: ${FORMATS.join(', ')};
.gz and .zst around it are unpacked. Without a file, rows come from standard input.`

/** Options that say where rows are and what their fields hold. `flag`: the one that names the format of the input. */
export const addInputOptions = (command: Command, flag: string): Command =>
  command
    .optionsGroup('Input:')
    .addOption(new Option(`${flag} <format>`, 'what the input is written in').choices(FORMATS))
    .option('--text <field>', 'field that holds the text')
    .option('--id <field>', 'field that holds the id')
    .option('--published <field>', 'field that holds the day of the article')
    .option('--title <field>', 'field that holds the headline')
    .option('--shard <number/count>', 'only every COUNTth row, from row NUMBER', shard)
    .option('--day <yyyy-mm-dd>', 'day of the articles that name none')

/** Options that say how an article is read. */
export const addReadingOptions = (command: Command): Command =>
  command
    .optionsGroup('Reading:')
    .option('--lists <file...>', 'own lists: TSV named after its type, such as people.tsv')
    .option('--force', 'read every article as Urdu', false)

/** Options that say how the work is shared out. */
export const addRunOptions = (command: Command): Command =>
  command
    .optionsGroup('Run:')
    .addOption(
      new Option('-j, --jobs <number>', 'worker threads')
        .argParser(wholeNumber)
        .default(availableParallelism(), 'one a core'),
    )
    .addOption(new Option('--batch <rows>', 'rows that a worker takes at once').argParser(wholeNumber).default(64))
    .option('--timeout <seconds>', 'most that one row may take', seconds, 60)

/** Readers of option values; each raises commander's error, which says what was wrong. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.')
  return number
}

export function seconds(text: string): number {
  const number = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || number <= 0) throw new InvalidArgumentError('It must be a number of seconds.')
  return number
}

function shard(text: string): Shard {
  const found = /^(\d+)\/(\d+)$/.exec(text)
  const [number, count] = found ? [Number(found[1]), Number(found[2])] : [0, 0]
  if (number < 1 || number > count) {
    throw new InvalidArgumentError('It must be NUMBER/COUNT with NUMBER from 1 to COUNT, such as 1/4.')
  }
  return { number, count }
}
