/** The script of a report's page: draws the summary that stands in the page. */
import type { ListedAgreement, Network, Ranked, Ranking, Summary } from '../summary'
import { agreementsChart, rankingChart } from './charts'
import { element, number } from './element'
import { networkPicture } from './network'
import { searchBox } from './search'
import { type Column, nameCell, type SearchableTable, searchableTable } from './table'

const summary = JSON.parse(document.getElementById('summary')?.textContent ?? '') as Summary
const tables: SearchableTable[] = []
const table = (made: SearchableTable): HTMLElement => {
  tables.push(made)
  return made.element
}

const RANKED: Column<Ranked>[] = [
  { head: 'Name', cell: ({ name, latin }) => nameCell(name, latin) },
  { head: 'Articles', isNumber: true, cell: ({ articles }) => number(articles) },
  { head: 'Mentions', isNumber: true, cell: ({ mentions }) => number(mentions) },
]

function ranking(label: string, { distinct, top }: Ranking): HTMLElement {
  const note = distinct > top.length ? `The ${number(top.length)} most named of ${number(distinct)}.` : ''
  return element(
    'section',
    {},
    element('h2', {}, label),
    rankingChart(label, top),
    table(searchableTable(label, top, RANKED, ({ name, latin }) => `${name} ${latin ?? ''}`)),
    element('p', { class: 'faint' }, note),
  )
}

const LISTED: Column<ListedAgreement>[] = [
  { head: 'Day', cell: ({ published }) => element('span', { class: 'day' }, published ?? '–') },
  { head: 'Instrument', cell: ({ instrument, name }) => (name ? nameCell(name, instrument) : instrument) },
  { head: 'Status', cell: ({ status }) => status },
  { head: 'Parties', cell: ({ parties }) => element('bdi', { lang: 'ur' }, parties.join('، ')) },
  { head: 'Topic', cell: ({ topic }) => element('bdi', { lang: 'ur' }, topic ?? '–') },
  { head: 'Article', cell: ({ article }) => articleCell(article) },
]

/** The id of an article, which leads to it where it is an address on the web. */
function articleCell(id: string): Node {
  if (!/^https?:\/\//.test(id)) return element('bdi', {}, id)
  return element('a', { href: id, rel: 'noreferrer noopener' }, element('bdi', {}, id))
}

function agreements({ agreements }: Summary): HTMLElement {
  const { listed, total, undated, periods } = agreements
  const notes = [
    undated > 0 ? `${number(undated)} are in articles without a day and not in the chart.` : '',
    total > listed.length ? `The table has the latest ${number(listed.length)} of ${number(total)}.` : '',
  ]
  return element(
    'section',
    {},
    element('h2', {}, 'Agreements over time'),
    ...(periods.length > 0 ? [agreementsChart(agreements)] : []),
    element('p', { class: 'faint' }, notes.join(' ')),
    table(
      searchableTable('Agreements', listed, LISTED, ({ name, parties, topic, instrument, status, article }) =>
        [name, ...parties, topic, instrument, status, article].join(' '),
      ),
    ),
  )
}

function network({ nodes, links }: Network): HTMLElement[] {
  if (nodes.length === 0) return []
  const one = (i: number) => nameCell(nodes[i].name, nodes[i].latin)
  const columns: Column<Network['links'][number]>[] = [
    { head: 'Party', cell: ({ a }) => one(a) },
    { head: 'Party', cell: ({ b }) => one(b) },
    { head: 'Agreements', isNumber: true, cell: ({ agreements }) => number(agreements) },
  ]
  const words = ({ a, b }: Network['links'][number]) =>
    [nodes[a], nodes[b]].map(({ name, latin }) => `${name} ${latin ?? ''}`).join(' ')
  return [
    element(
      'section',
      {},
      element('h2', {}, 'Who agrees with whom'),
      networkPicture({ nodes, links }),
      table(searchableTable('Partners', links, columns, words)),
    ),
  ]
}

const facts: [number, string][] = [
  [summary.articles, 'articles'],
  [summary.people.distinct, 'people'],
  [summary.agencies.distinct, 'agencies'],
  [summary.places.distinct, 'places'],
  [summary.agreements.total, 'agreements'],
]
const span = summary.from === null ? 'No article has a day.' : `From ${summary.from} to ${summary.to}.`
const faults = summary.faults > 0 ? ` ${number(summary.faults)} lines were no extractions and are left out.` : ''

document.body.append(
  element(
    'main',
    {},
    element('h1', {}, element('bdi', {}, summary.title)),
    element('p', { class: 'faint' }, span + faults),
    element(
      'ul',
      { class: 'facts' },
      ...facts.map(([count, name]) => element('li', {}, element('strong', {}, number(count)), name)),
    ),
    searchBox((query) => {
      for (const { search } of tables) search(query)
    }),
    element(
      'div',
      { class: 'rankings' },
      ranking('People', summary.people),
      ranking('Agencies', summary.agencies),
      ranking('Places', summary.places),
    ),
    agreements(summary),
    ...network(summary.network),
  ),
)
