import { copyFileSync, mkdirSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { licences } from './src/build/licences'

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  esbuildPlugins: [licences('dist/licences.txt')],
  noExternal: ['franc'],
}

function copyGenerated() {
  mkdirSync('dist', { recursive: true })
  for (const file of ['khabar.bin', 'schema.json']) copyFileSync(`src/generated/${file}`, `dist/${file}`)
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
    loader: { '.bin': 'binary' },
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
