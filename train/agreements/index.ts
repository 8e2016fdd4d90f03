/**
 * `npm run train:agreements`: weighs what speaks for the parties and for the status of an agreement on the annotated
 * articles, and writes `src/rules/tables/agreement-weights.tsv` and `agreement-status-weights.tsv`. Prints how well
 * weights do on articles that they have not learnt from: those of the other four folds, and those kept for measuring.
 */
import { writeFileSync } from 'node:fs'
import type { AgreementWeights } from '../../src/agreements/index'
import { weightsByNumber } from '../../src/agreements/signs'
import { STATUSES } from '../../src/agreements/status'
import { openLexicon } from '../../src/gazetteer/lexicon'
import { loadCompromise, readData } from '../../src/platform/node'
import { latinReader } from '../../src/text/latin'
import { type Annotated, exampleArticles, fixtureArticles, goldArticles, ownArticles } from './articles'
import { learnParties } from './parties'
import { type Prepared, prepare } from './prepare'
import { Tally } from './score'
import { learnStatus } from './status'

const FOLDS = 5

const lexicon = openLexicon(readData(), latinReader(loadCompromise))
const prepared = (articles: readonly Annotated[]) => articles.map((article) => prepare(article, lexicon))
const gold = prepared(goldArticles())
const own = prepared(ownArticles('learn'))
const measured = prepared(ownArticles('measure'))
const examples = prepared([...exampleArticles(), ...fixtureArticles()])
const learnt = [...gold, ...own, ...examples]

const learn = (articles: readonly Prepared[]) => ({ parties: learnParties(articles), status: learnStatus(articles) })
const numbered = ({ parties: { alone, choice }, status }: ReturnType<typeof learn>): AgreementWeights => ({
  parties: { alone: weightsByNumber(alone), choice: weightsByNumber(choice) },
  status,
})

function print(name: string, articles: readonly Prepared[], weights: (fold: number) => AgreementWeights): void {
  const tally = new Tally()
  for (const article of articles) tally.add(article, weights(article.article.fold))
  console.log(`${name}\n${tally.lines().join('\n')}`)
}

const held: AgreementWeights[] = []
for (let fold = 0; fold < FOLDS; fold++)
  held.push(numbered(learn(learnt.filter(({ article }) => article.fold !== fold))))
const all = learn(learnt)
const byAll = numbered(all)
print('the gold, over five folds', gold, (fold) => held[fold])
print('own articles to learn from, over five folds', own, (fold) => held[fold])
print('own articles to measure', measured, () => byAll)
print('the gold, by weights that have learnt from it', gold, () => byAll)

const number = (weight: number | undefined): string => (weight === undefined ? '' : weight.toFixed(2))
function write(table: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const kept = rows.filter(([, ...weights]) => weights.some((weight) => Number(weight) !== 0))
  const lines = kept.map((row) => row.join('\t')).sort()
  const file = new URL(`../../src/rules/tables/${table}.tsv`, import.meta.url)
  writeFileSync(file, `${columns.join('\t')}\n${lines.join('\n')}\n`)
}
const { alone, choice } = all.parties
const signs = [...new Set([...alone.keys(), ...choice.keys()])]
write(
  'agreement-weights',
  ['sign', 'alone', 'choice'],
  signs.map((sign) => [sign, number(alone.get(sign)), number(choice.get(sign))]),
)
write(
  'agreement-status-weights',
  ['sign', ...STATUSES],
  [...all.status].map(([sign, weights]) => [sign, ...Array.from(weights, number)]),
)
