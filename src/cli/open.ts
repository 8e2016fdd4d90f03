import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** Opens a file with the desktop's own program for it; where there is no desktop, nothing happens. */
export function openOnDesktop(file: string): void {
  const path = resolve(file)
  const [command, ...words] = commandFor(path)
  if (!command) return
  const child = spawn(command, words, { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}

function commandFor(path: string): string[] {
  if (process.platform === 'darwin') return ['open', path]
  // explorer takes the path as it is, where cmd's `start` would read `&` in it
  if (process.platform === 'win32') return ['explorer.exe', path]
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', path] : []
}
