import type { Reading } from '../reading'
import type { Agreement } from '../types'
import { findMentions } from './find'
import { keepInCompany } from './company'
import { mentionOf } from '../entities/mentions'
export function readAgreements(reading: Reading): Agreement[] {
  const found = keepInCompany(reading, findMentions(reading))
  return found.map((f, i) => ({ id: `g${i}`, instrument: f.instrument as any, status: 'agreed', name: null, parties: [], signatories: [], topic: null, date: null, evidence: [], confidence: 1,
    mentions: [mentionOf(reading, { from: f.from, to: f.to, confidence: 1, by: `rule:${f.rule}:${f.kind}` })] }))
}
