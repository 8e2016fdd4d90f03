import { type Command, Option } from 'commander'
import { WORDS } from '../view/words'
import { addInputOptions, addReadingOptions, addRunOptions, inputHelp } from './options'

const EXAMPLES = `
Examples:
  khabar agreements dump.jsonl                        a table on a terminal, CSV in a pipe
  khabar agreements extractions.jsonl.gz              of what khabar extract wrote
  khabar agreements dump.jsonl --output agreements.csv
  khabar agreements dump.jsonl --status signed agreed --instrument loan
  khabar agreements dump.jsonl --party Pakistan چین   those of Pakistan with China
  khabar agreements articles/*.txt --day 2026-01-17 --format table > agreements.md

${inputHelp('--from')}
Where an article does not say when, the table gives its own day in brackets; CSV has both.
Exit code: 0 all rows read, 1 rows in error, 2 wrong usage, 130 interrupted.`

/** `khabar agreements [file…]` */
export function addAgreements(program: Command): void {
  const command = program
    .command('agreements')
    .description('list the agreements of a dump, as a table or CSV')
    .argument('[input...]', 'articles, or what khabar extract wrote: files, folders, globs, or - for standard input')
    .optionsGroup('Which:')
    .addOption(new Option('--status <status...>', 'that came so far').choices(Object.keys(WORDS.en.statuses)))
    .addOption(new Option('--instrument <instrument...>', 'of this kind').choices(Object.keys(WORDS.en.instruments)))
    .option('--party <name...>', 'between these: words of their names, in Urdu or English')
  addInputOptions(command, '--from')
  command
    .optionsGroup('Output:')
    .option('-o, --output <file>', 'where to write; standard output without it')
    .addOption(
      new Option('--format <format>', 'table on a terminal, csv where it goes to a file or a pipe').choices([
        'table',
        'csv',
      ]),
    )
    .option('--errors <file>', 'where rows in error go, as JSON lines; standard error without it')
    .option('--quiet', 'no progress, notes or summary', false)
  addReadingOptions(command)
  addRunOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags) => {
      const { agreements } = await import('./run-agreements')
      process.exitCode = await agreements(inputs, flags)
    })
}
