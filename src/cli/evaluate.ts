import { type Command, Option } from 'commander'
import { GOLD_FORMATS } from '../evaluate/gold'
import { MEASURES_OF } from '../evaluate/outcome'
import { addReadingOptions } from './options'

const EXAMPLES = `
Examples:
  khabar evaluate --gold gold.jsonl                   precision, recall and F1 by type
  khabar evaluate --gold corpus.conll --misses people what was missed and what is wrong, and where
  khabar evaluate --gold gold.jsonl --misses > misses.md
  khabar evaluate --gold gold.jsonl --reliability     how often names are right, by confidence
  khabar evaluate --gold gold.jsonl --lists people.tsv --json

Formats:
  jsonl   rows {id?, text, published?, title?, people?, roles?, agencies?, places?, dates?, agreements?}; mentions
          are {start, end} in UTF-16 code units; a list that a row does not carry is not scored on it
  conll   a token and its BIO tag on a line, a blank line between sentences, -DOCSTART- before each article;
          labels PER, ROLE, ORG, LOC, DATE, and their usual other names
  marked  one article with marks: [[PER|…]], [[ROLE|…]], [[ORG|…]], [[LOC|…]], [[DATE=2026-01-17|…]]
A mention is right where its type and both its ends are.
Exit code: 0 all rows read, 1 rows in error, 2 wrong usage.`

/** `khabar evaluate --gold <file…>` */
export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description('measure how good it is on articles that you annotated')
    .optionsGroup('Input:')
    .requiredOption('--gold <file...>', 'annotated articles: files, globs, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what they are written in; told by name or content').choices(GOLD_FORMATS),
    )
    .optionsGroup('Output:')
    .addOption(
      new Option('--misses [type]', 'list what was missed and what is wrong, of a type or of all').choices(
        Object.keys(MEASURES_OF),
      ),
    )
    .option('--reliability', 'share of the names that are right, by confidence', false)
    .option('--json', 'all of it as JSON', false)
    .option('--quiet', 'no notes', false)
  addReadingOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (flags) => {
      const { evaluate } = await import('./run-evaluate')
      process.exitCode = await evaluate(flags)
    })
}
