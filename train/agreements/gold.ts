/**
 * `npx tsx train/agreements/gold.ts`: the project's own annotated agreements that nothing is learnt from, as the JSON lines
 * that `khabar evaluate --gold` reads, on standard output. Of these articles only agreements are annotated.
 */
import { ownArticles } from './articles'

for (const { id, text, published, agreements } of ownArticles('measure')) {
  const names = { people: [], roles: [], agencies: [], places: [], dates: [] }
  console.log(JSON.stringify({ id, text, published, ...names, agreements }))
}
