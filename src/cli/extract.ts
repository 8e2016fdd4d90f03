import { type Command, Option } from 'commander'
import { OUTPUTS } from '../batch/formats'
import { addInputOptions, addReadingOptions, addRunOptions, inputHelp, seconds } from './options'

const KINDS = ['people', 'agencies', 'places', 'dates', 'agreements']

const EXAMPLES = `
Examples:
  khabar extract article.txt                          one article, as JSON
  khabar extract < articles.jsonl > extractions.jsonl rows {id?, text, published?, title?}
  khabar extract dump.csv.gz --text body --id url --output out.jsonl.gz --errors errors.jsonl
  khabar extract pages/ --output out.csv              a table a type: out.people.csv and so on
  khabar extract crawl.warc.gz --output out.parquet --jobs 8
  khabar extract dump.jsonl --output out.jsonl --resume
  khabar extract dump.jsonl --shard 2/16 --output out.02.jsonl

${inputHelp('--format')}
Exit code: 0 all rows read, 1 rows in error, 2 wrong usage, 130 interrupted.`

/** `khabar extract [file…]` */
export function addExtract(program: Command): void {
  const command = program
    .command('extract')
    .description('read articles, from text files to whole dumps')
    .argument('[input...]', 'files, folders, globs, or - for standard input')
  addInputOptions(command, '--format')
  command
    .optionsGroup('Output:')
    .option('-o, --output <file>', 'where to write; standard output without it')
    .addOption(new Option('--to <format>', 'what to write').choices(OUTPUTS))
    .option('--errors <file>', 'where rows in error go, as JSON lines; standard error without it')
    .option('--strict', 'stop at the first row in error, and write nothing', false)
    .option('--pretty', 'indented JSON, as on a terminal')
    .option('--quiet', 'no progress, notes or summary', false)
  addReadingOptions(command).addOption(new Option('--only <kind...>', 'what to look for').choices(KINDS))
  addRunOptions(command)
    .option('--resume', 'go on with an interrupted run', false)
    .option('--checkpoint <seconds>', 'how often to note how far the run is', seconds, 2)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags) => {
      const { extract } = await import('./run-extract')
      process.exitCode = await extract(inputs, flags)
    })
}
