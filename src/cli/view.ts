import { type Command, Option } from 'commander'

const EXAMPLES = `
Examples:
  khabar view article.txt                             in the terminal, in colour
  khabar view article.txt --output page.html          one file that needs nothing else; opened where there is a desktop
  khabar view page.html --day 2026-01-17 --labels en --output seen.html
  khabar view - --format html < article.txt > page.html`

/** `khabar view <article>` */
export function addView(program: Command): void {
  program
    .command('view')
    .description('show one article with everything found in it')
    .argument('<article>', 'a text or HTML file, or - for text on standard input')
    .option('-o, --output <file>', 'where to write; standard output without it')
    .addOption(
      new Option('--format <format>', 'html where it goes to a file, ansi on a terminal').choices(['html', 'ansi']),
    )
    .addOption(new Option('--labels <language>', 'language of the labels').choices(['ur', 'en']).default('ur'))
    .option('--day <yyyy-mm-dd>', 'the day of the article')
    .option('--lists <file...>', 'own lists: TSV named after its type, such as people.tsv')
    .option('--force', 'read the article as Urdu', false)
    .option('--no-open', 'do not open the page that was written')
    .addHelpText('after', EXAMPLES)
    .action(async (article: string, flags) => {
      const { view } = await import('./run-view')
      process.exitCode = await view(article, flags)
    })
}
