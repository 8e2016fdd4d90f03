/** An extractor to which an article can do what none should: hang, end its thread, fill the memory, fail. */
export function createExtractor() {
  return {
    extract(text) {
      if (text === 'hang') for (;;);
      if (text === 'exit') process.exit(3)
      if (text === 'memory') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length))
      if (text === 'fail') throw new TypeError('no such thing')
      const none = { people: [], agencies: [], places: [], dates: [], agreements: [] }
      return { language: { code: 'urd', confidence: 1 }, published: null, publishedFrom: null, ...none }
    },
  }
}
