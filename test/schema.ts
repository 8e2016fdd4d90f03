import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const schema = JSON.parse(readFileSync(new URL('../src/generated/schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ allErrors: true }).compile(schema)

/** What in a result does not follow the schema of `Extraction`; empty where all does. */
export function faultsOf(extraction: unknown): string[] {
  validate(extraction)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
