import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const SOURCE = fileURLToPath(new URL('../tagger/kernel/kernel.ts', import.meta.url))

/** The tagger's kernel as WebAssembly. Raises what the compiler says of a mistake in it. */
export async function compileKernel(): Promise<Uint8Array> {
  let kernel: Uint8Array | null = null
  const { error, stderr } = await main(
    [
      SOURCE,
      '-O3',
      '--enable',
      'simd',
      '--runtime',
      'stub',
      '--importMemory',
      '--noAssert',
      '--baseDir',
      '/',
      '-o',
      'out.wasm',
    ],
    {
      writeFile: (name, contents) => {
        if (name === 'out.wasm') kernel = contents as Uint8Array
      },
    },
  )
  if (error || !kernel) throw new Error(`${SOURCE}\n${stderr.toString()}`)
  return kernel
}
