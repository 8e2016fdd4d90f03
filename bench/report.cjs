// preloaded by `child.ts`: what a process took, told on its last line
const { isMainThread } = require('node:worker_threads')
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    require('node:fs').writeSync(
      2,
      `\n${JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 })}\n`,
    )
  })
}
