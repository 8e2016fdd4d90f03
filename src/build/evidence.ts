import { existsSync, readFileSync } from 'node:fs'
import { NAME_TYPES, type NameType } from '../entities/candidates'
import { FEATURES, featureNumber } from '../entities/features'
import type { Sections } from '../gazetteer/pack'
import { readRows } from '../gazetteer/rows'
import type { Vocabulary } from '../gazetteer/vocabulary'

const FILE = new URL('../entities/evidence.tsv', import.meta.url)

/** The weights of the evidence, which `npm run train:evidence` writes by the names of the features. */
export function compileEvidence(vocabulary: Vocabulary): Sections {
  const tables = {
    first: new Float32Array(NAME_TYPES.length * FEATURES),
    second: new Float32Array(NAME_TYPES.length * FEATURES),
  }
  const rows = existsSync(FILE) ? readRows(readFileSync(FILE, 'utf8'), 'evidence.tsv', ['look', 'type', 'feature', 'weight']) : []
  for (const { look, type, feature, weight } of rows) {
    const number = featureNumber(feature, vocabulary)
    if (number < 0) continue
    tables[look as keyof typeof tables][NAME_TYPES.indexOf(type as NameType) * FEATURES + number] = Number(weight)
  }
  return { 'evidence.first': tables.first, 'evidence.second': tables.second }
}
