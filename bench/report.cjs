// preloaded by `child.ts`: what a process took, told on its last line
const { readFileSync, writeSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    // of the program itself: what `maxRSS` tells counts the parent that it was forked from
    const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
    const taken = { processor: (userCPUTime + systemCPUTime) / 1000, memory: peak / 1024 }
    writeSync(2, `\n${JSON.stringify(taken)}\n`)
  })
}
