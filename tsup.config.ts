import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { licences } from './src/build/licences'
import { dataModule } from './src/platform/data-module'

const notices = licences('dist/licences.txt')

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  esbuildPlugins: [notices],
  noExternal: ['franc'],
}

function copyGenerated() {
  mkdirSync('dist', { recursive: true })
  copyFileSync('src/generated/schema.json', 'dist/schema.json')
  writeFileSync('dist/data.js', dataModule(readFileSync('src/generated/khabar.bin')))
}

const dataApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'data-apart',
  setup: (build) => build.onResolve({ filter: /khabar\.bin$/ }, () => ({ path: './data.js', external: true })),
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', cli: 'src/cli/index.ts', worker: 'src/batch/worker.ts' },
    format: 'esm',
    platform: 'node',
    splitting: true,
    onSuccess: async () => copyGenerated(),
  },
  {
    ...shared,
    entry: { index: 'src/index.ts', franc: 'src/platform/franc.ts' },
    format: 'cjs',
    platform: 'node',
    // these come as ESM alone, which `require` cannot load before Node 20.19
    noExternal: ['franc', 'p-map'],
    // gives `import.meta.url` its meaning in CommonJS
    shims: true,
  },
  {
    ...shared,
    entry: { browser: 'src/browser.ts' },
    format: 'esm',
    platform: 'browser',
    minify: true,
    noExternal: [/./],
    esbuildPlugins: [notices, dataApart],
  },
  {
    ...shared,
    // the script of `khabar report`'s page, which the command writes into it
    entry: { 'report-page': 'src/report/page/index.ts' },
    format: 'iife',
    platform: 'browser',
    minify: true,
    noExternal: [/./],
    outExtension: () => ({ js: '.js' }),
  },
  {
    entry: { index: 'src/index.ts', browser: 'src/browser.ts' },
    outDir: 'dist',
    format: ['esm', 'cjs'],
    dts: { only: true },
  },
])
