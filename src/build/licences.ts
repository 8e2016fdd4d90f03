import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const IN_PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** Notes which packages become part of what is built, and writes their licences beside it. */
export function licences(file: string): Plugin {
  const folders = new Set<string>()
  return {
    name: 'licences',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(({ metafile }) => {
        for (const input of Object.keys(metafile?.inputs ?? {})) {
          const folder = IN_PACKAGE.exec(input)?.[1]
          if (folder) folders.add(folder)
        }
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, [...folders].sort().map(noticeOf).join('\n'))
      })
    },
  }
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    string,
    string
  >
  const found = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = found ? readFileSync(`${folder}/${found}`, 'utf8').trim() : ''
  return `${name} ${version} (${license})\n${'='.repeat(72)}\n${text}\n`
}
