/** `npm run docs`: `docs/result.md` from the JSON Schema, which is itself made from `src/types.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Schema {
  type?: string | string[]
  description?: string
  enum?: (string | null)[]
  const?: string
  $ref?: string
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  definitions?: Record<string, Schema>
}

const HEAD = `# The result

What \`extract\` returns and a line of \`khabar extract\` holds. This page is made from \`src/types.ts\` by \`npm run docs\`; the
same as JSON Schema comes with the package, as \`khabar/schema.json\`.

All offsets are UTF-16 code units into the text as it was given: \`text.slice(mention.start, mention.end) === mention.text\`,
always. In Python, which counts code points, encode first: \`text.encode('utf-16-le')[2 * start : 2 * end].decode('utf-16-le')\`.
`

/** The page for a schema, given as JSON. */
export function resultPage(json: string): string {
  const schema = JSON.parse(json) as Schema
  const definitions = Object.entries(schema.definitions ?? {})
  const sections = [
    section('Extraction', schema),
    ...definitions.map(([name, definition]) => section(name, definition)),
  ]
  return `${HEAD}\n${sections.join('\n')}`
}

function section(name: string, { description, properties, required = [], enum: values }: Schema): string {
  const text = description ? `${description}\n\n` : ''
  if (!properties) return `## ${name}\n\n${text}${(values ?? []).map((value) => `\`${value}\``).join(' · ')}\n`
  const rows = Object.entries(properties).map(([field, property]) => {
    const optional = required.includes(field) ? '' : ' (may be absent)'
    const meaning = (property.description ?? '').replace(/\s+/g, ' ').replace(/\|/g, '\\|')
    return `| \`${field}\` | ${typeOf(property)}${optional} | ${meaning} |\n`
  })
  return `## ${name}\n\n${text}| field | type | meaning |\n| --- | --- | --- |\n${rows.join('')}`
}

function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) as string
    return `[${name}](#${name.toLowerCase()})`
  }
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.enum) return schema.enum.map((value) => (value === null ? 'null' : `\`${value}\``)).join(', ')
  if (schema.type === 'array' && schema.items) return `list of ${typeOf(schema.items)}`
  return [schema.type].flat().join(' or ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = (path: string) => new URL(path, import.meta.url)
  writeFileSync(file('../result.md'), resultPage(readFileSync(file('../../src/generated/schema.json'), 'utf8')))
}
