import { describe, expect, it } from 'vitest'
import { isWanted, type Wanted } from '../../src/register/wanted'
import type { Agreement, Extraction } from '../../src/types'
import { extractionNumber } from '../report/extractions'

const extraction: Extraction = {
  ...extractionNumber(0),
  people: [{ id: 'p1', name: 'شہباز شریف', latin: 'Shehbaz Sharif', roles: [], mentions: [] }],
}
const agreement: Agreement = {
  ...extraction.agreements[0],
  instrument: 'loan',
  status: 'agreed',
  parties: [
    { ref: 'l1', name: 'پاکستان' },
    { ref: 'a1', name: 'وفاقی تحقیقاتی ادارے' },
    { ref: 'p1', name: 'شریف' },
    { ref: null, name: 'تاجروں' },
  ],
}

describe('isWanted', () => {
  it.each<[Wanted, boolean]>([
    [{}, true],
    [{ status: ['agreed'] }, true],
    [{ status: ['signed', 'agreed'] }, true],
    [{ status: ['signed'] }, false],
    [{ instrument: ['loan'] }, true],
    [{ instrument: ['treaty'] }, false],
    [{ status: ['agreed'], instrument: ['treaty'] }, false],
    [{ party: ['پاکستان'] }, true],
    [{ party: ['پاکِستان'] }, true],
    [{ party: ['Pakistan'] }, true],
    [{ party: ['pakistan', 'تاجروں'] }, true],
    [{ party: ['pakistan', 'چین'] }, false],
    [{ party: ['FIA'] }, true],
    [{ party: ['investigation agency'] }, true],
    [{ party: ['agency investigation'] }, false],
    [{ party: ['Shehbaz'] }, true],
    [{ party: ['شہباز'] }, true],
    [{ party: ['پاک'] }, false],
    [{ party: [' '] }, false],
  ])('%j: %s', (wanted, is) => expect(isWanted(agreement, extraction, wanted)).toBe(is))
})
