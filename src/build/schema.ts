/** `npm run compile`: the JSON Schema of the result, from the types themselves, so that the two cannot part. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const OUTPUT = new URL('../generated/', import.meta.url)

const schema = createGenerator({
  path: fileURLToPath(new URL('../types.ts', import.meta.url)),
  tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
  type: 'Extraction',
  topRef: false,
  additionalProperties: false,
  // tsc checks the types; here they are only read
  skipTypeCheck: true,
}).createSchema('Extraction')

mkdirSync(OUTPUT, { recursive: true })
writeFileSync(
  new URL('schema.json', OUTPUT),
  `${JSON.stringify({ $schema: schema.$schema, title: 'khabar extraction', ...schema }, null, 2)}\n`,
)
