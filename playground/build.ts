/** `npm run playground`: the static page, in `playground/dist/`. Takes the browser bundle in `dist/` as it was built. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'tsup'
import { readExamples } from './examples'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export async function buildPlayground(output: string): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  await build({
    config: false,
    silent: true,
    entry: { app: here('app.ts') },
    tsconfig: here('tsconfig.json'),
    outDir: output,
    // a script and not a module, so that the page also runs from a folder, without a server
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    noExternal: [/./],
    define: { EXAMPLES: JSON.stringify(readExamples()) },
    outExtension: () => ({ js: '.js' }),
  })
  const app = readFileSync(`${output}/app.js`)
  const facts: Record<string, string> = {
    bytes: String(app.length),
    gzip: String(gzipSync(app).length),
  }
  const fill = (name: string, values: Record<string, string>) => {
    const source = readFileSync(here(name), 'utf8')
    writeFileSync(
      `${output}/${name}`,
      source.replace(/\{\{(\w+)\}\}/g, (_, fact) => values[fact]),
    )
  }
  cpSync(here('style.css'), `${output}/style.css`)
  cpSync(here('../dist/licences.txt'), `${output}/licences.txt`)
  fill('index.html', facts)
  const version = createHash('sha256')
    .update(app)
    .update(readFileSync(`${output}/index.html`))
  fill('offline.js', {
    version: version
      .update(readFileSync(here('style.css')))
      .digest('hex')
      .slice(0, 12),
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPlayground(here('dist'))
  process.stdout.write('playground/dist/index.html\n')
}
