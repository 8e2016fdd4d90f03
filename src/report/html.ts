import { createHash } from 'node:crypto'
import { escapeHtml } from '../view/escape'
import { REPORT_STYLE } from './style'
import type { Summary } from './summary'

/**
 * The report as one file. The data stands in it as JSON; `script` draws it, and by the page's policy nothing else runs
 * and nothing is fetched.
 */
export function reportHtml(summary: Summary, script: string): string {
  // `</script` inside the data would end it, and `<!--` would hide its end
  const data = JSON.stringify(summary).replace(/</g, '\\u003c')
  const code = script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--')
  const hash = createHash('sha256').update(code).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="khabar">' +
    `<title>${escapeHtml(summary.title)}</title><style>${REPORT_STYLE}</style></head>` +
    '<body><noscript><p>This report draws its charts with JavaScript.</p></noscript>' +
    `<script type="application/json" id="summary">${data}</script><script>${code}</script></body></html>\n`
  )
}
