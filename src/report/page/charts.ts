import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import type { AgreementSummary, Ranked } from '../summary'
import { element } from './element'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

const SHOWN = 15

/** One colour a status, apart for the colour-blind too (Okabe and Ito's palette). */
const COLOURS: Record<string, string> = {
  signed: '#009e73',
  agreed: '#56b4e9',
  proposed: '#e69f00',
  suspended: '#cc79a7',
  rejected: '#d55e00',
  violated: '#a0522d',
  ended: '#8a8a8a',
}

const themed = () => {
  const style = getComputedStyle(document.documentElement)
  // resolved through an element, as `light-dark()` has no meaning on a canvas
  const probe = document.body.appendChild(element('i', { style: 'color:var(--ink);border-color:var(--line)' }))
  const { color, borderTopColor } = getComputedStyle(probe)
  probe.remove()
  return { ink: color, line: borderTopColor, font: style.fontFamily }
}

/** The most named, as bars. The table beside it says the same in words. */
export function rankingChart(label: string, top: readonly Ranked[]): HTMLElement {
  const rows = top.slice(0, SHOWN)
  const canvas = element('canvas', { role: 'img', 'aria-label': `${label}: the ${rows.length} most named, as bars` })
  const { ink, line } = themed()
  draw(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        {
          label: 'articles',
          data: rows.map(({ articles }) => articles),
          backgroundColor: '#56b4e9',
          maxBarThickness: 18,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: false } },
      scales: {
        // names are read from the right, and so their bars begin there
        x: { reverse: true, ticks: { color: ink, precision: 0 }, grid: { color: line } },
        y: { position: 'right', ticks: { color: ink, autoSkip: false }, grid: { display: false } },
      },
    },
  })
  return element('div', { class: 'chart' }, canvas)
}

/** Agreements over time, stacked by status. */
export function agreementsChart({ periods, counts, grain }: AgreementSummary): HTMLElement {
  const canvas = element('canvas', { role: 'img', 'aria-label': `Agreements by ${grain} and status, as bars` })
  const { ink, line } = themed()
  draw(canvas, {
    type: 'bar',
    data: {
      labels: periods,
      datasets: Object.entries(counts).map(([status, data]) => ({
        label: status,
        data: data as number[],
        backgroundColor: COLOURS[status] ?? '#8a8a8a',
        maxBarThickness: 48,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { labels: { color: ink } } },
      scales: {
        x: { stacked: true, ticks: { color: ink }, grid: { display: false } },
        y: { stacked: true, ticks: { color: ink, precision: 0 }, grid: { color: line } },
      },
    },
  })
  return element('div', { class: 'chart' }, canvas)
}

/** A chart needs the size of its place, and has it only once it stands in the page. */
function draw(canvas: HTMLCanvasElement, configuration: ConstructorParameters<typeof Chart>[1]): void {
  requestAnimationFrame(() => new Chart(canvas, configuration))
}
