import { type Command, Option } from 'commander'
import { FORMATS } from '../batch/formats'
import { OUTPUTS } from '../batch/plan'
import { defaultJobs, seconds, shard, wholeNumber } from './options'

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

Input is known by its name, or by --format: ${FORMATS.join(', ')};
.gz and .zst around it are unpacked. Without a file, rows come from standard input.
Exit code: 0 all rows read, 1 rows in error, 2 wrong usage, 130 interrupted.`

/** `khabar extract [file…]` */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read articles, from text files to whole dumps')
    .argument('[input...]', 'files, folders, globs, or - for standard input')
    .optionsGroup('Input:')
    .addOption(new Option('--format <format>', 'what the input is written in').choices(FORMATS))
    .option('--text <field>', 'field that holds the text')
    .option('--id <field>', 'field that holds the id')
    .option('--published <field>', 'field that holds the day of the article')
    .option('--title <field>', 'field that holds the headline')
    .option('--shard <number/count>', 'only every COUNTth row, from row NUMBER', shard)
    .option('--day <yyyy-mm-dd>', 'day of the articles that name none')
    .optionsGroup('Output:')
    .option('-o, --output <file>', 'where to write; standard output without it')
    .addOption(new Option('--to <format>', 'what to write').choices(OUTPUTS))
    .option('--errors <file>', 'where rows in error go, as JSON lines; standard error without it')
    .option('--strict', 'stop at the first row in error, and write nothing', false)
    .option('--pretty', 'indented JSON, as on a terminal')
    .option('--quiet', 'no progress, notes or summary', false)
    .optionsGroup('Reading:')
    .addOption(new Option('--only <kind...>', 'what to look for').choices(KINDS))
    .option('--lists <file...>', 'own lists: TSV named after its type, such as people.tsv')
    .option('--force', 'read every article as Urdu', false)
    .optionsGroup('Run:')
    .addOption(
      new Option('-j, --jobs <number>', 'worker threads').argParser(wholeNumber).default(defaultJobs(), 'one a core'),
    )
    .addOption(new Option('--batch <rows>', 'rows that a worker takes at once').argParser(wholeNumber).default(64))
    .option('--timeout <seconds>', 'most that one row may take', seconds, 60)
    .option('--resume', 'go on with an interrupted run', false)
    .option('--checkpoint <seconds>', 'how often to note how far the run is', seconds, 2)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags) => {
      const { extract } = await import('./run-extract')
      process.exitCode = await extract(inputs, flags)
    })
}
