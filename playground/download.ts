import { find } from './find'

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`

/**
 * How much the page had to fetch, as measured where it came over a network and as the build weighed it, and how long the
 * library took to open, in milliseconds.
 */
export function describeDownload(opening: number): void {
  const script = document.querySelector<HTMLScriptElement>('script[data-bytes]')
  const bytes = Number(script?.dataset.bytes)
  const gzip = Number(script?.dataset.gzip)
  const fetched = performance
    .getEntriesByType('resource')
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0)
  const measured = fetched > 0 ? `This visit fetched ${megabytes(fetched)}. ` : 'Nothing was fetched over a network. '
  find('download', HTMLElement).textContent =
    `${measured}The library with all its lists is ${megabytes(bytes)}, ${megabytes(gzip)} in gzip. It opened in ${opening.toFixed(0)} ms.`
}

/** Keeps the page for use without a network, where it comes from a web server; a file needs nothing kept. */
export function installOffline(): void {
  if (location.protocol.startsWith('http') && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('offline.js').catch(() => {})
  }
}
