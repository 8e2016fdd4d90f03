import { existsSync, readFileSync } from 'node:fs'
import { NAME_TYPES, type NameType } from '../entities/candidates'
import { WEIGHT_STEP } from '../entities/evidence'
import { FEATURES, featureNumber } from '../entities/features'
import type { Sections } from '../gazetteer/pack'
import { readRows } from '../gazetteer/rows'
import type { Vocabulary } from '../gazetteer/vocabulary'

/** The largest whole number that a byte holds with either sign. */
const MOST = 127
const FOLDER = new URL('../entities/', import.meta.url)

/** The weights of the evidence with and without the tagger, which `npm run train:evidence` writes by the names of the features. */
export function compileEvidence(vocabulary: Vocabulary): Sections {
  return { ...compileModel('tagged', vocabulary), ...compileModel('bare', vocabulary) }
}

function compileModel(model: string, vocabulary: Vocabulary): Sections {
  const file = new URL(`evidence-${model}.tsv`, FOLDER)
  const both = new Int8Array(2 * NAME_TYPES.length * FEATURES)
  // a first training starts from nothing
  const rows = existsSync(file)
    ? readRows(readFileSync(file, 'utf8'), model, ['look', 'type', 'feature', 'weight'])
    : []
  for (const { look, type, feature, weight } of rows) {
    const number = featureNumber(feature, vocabulary)
    if (number < 0) continue
    const steps = Math.max(-MOST, Math.min(MOST, Math.round(Number(weight) / WEIGHT_STEP)))
    both[2 * (NAME_TYPES.indexOf(type as NameType) * FEATURES + number) + (look === 'second' ? 1 : 0)] = steps
  }
  return { [`evidence.${model}`]: both }
}
