import type { Command } from 'commander'

const EXAMPLES = `
Examples:
  khabar report extractions.jsonl --output report.html
  khabar report parts/*.jsonl.gz --title "January 2026" --output january.html

Lines that are no extractions are left out and counted. Exit code: 0 none was, 1 some were, 2 wrong usage.`

/** `khabar report <extractions…>` */
export function addReport(program: Command): void {
  program
    .command('report')
    .description('one page over the output of a whole dump')
    .argument('<extractions...>', 'JSON lines that khabar extract wrote, packed or not; or - for standard input')
    .option('-o, --output <file>', 'where to write; standard output without it')
    .option('--title <title>', 'title of the page')
    .option('--no-open', 'do not open the page that was written')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags) => {
      const { report } = await import('./run-report')
      process.exitCode = await report(inputs, flags)
    })
}
