import type { AgreementInstrument, AgreementStatus, DateRef } from '../types'
import type { LabelledKind } from './marks'

/** The language of labels and headings. */
export type LabelLanguage = 'ur' | 'en'

/** What the page says, in one language. */
export interface Words {
  kinds: Record<LabelledKind, string>
  topic: string
  headings: {
    article: string
    people: string
    agencies: string
    places: string
    dates: string
    agreements: string
    tools: string
  }
  show: string
  labels: string
  theme: { name: string; auto: string; light: string; dark: string }
  columns: {
    name: string
    roles: string
    kind: string
    mentions: string
    instrument: string
    status: string
    parties: string
    signatories: string
    date: string
    words: string
  }
  instruments: Record<AgreementInstrument, string>
  statuses: Record<AgreementStatus, string>
  bases: Record<DateRef['basis'], string>
  months: readonly string[]
  weekOf: string
  to: string
  or: string
  published: string
  undated: string
  hijri: string
  nothing: string
  made: string
}

export const WORDS: Record<LabelLanguage, Words> = {
  ur: {
    kinds: { person: 'شخص', role: 'عہدہ', agency: 'ادارہ', place: 'مقام', date: 'تاریخ', agreement: 'معاہدہ' },
    topic: 'موضوع',
    headings: {
      article: 'خبر',
      people: 'لوگ',
      agencies: 'ادارے',
      places: 'مقامات',
      dates: 'تاریخیں',
      agreements: 'معاہدے',
      tools: 'دکھائیں',
    },
    show: 'دکھائیں',
    labels: 'نام پٹیاں',
    theme: { name: 'رنگ', auto: 'خودکار', light: 'روشن', dark: 'تاریک' },
    columns: {
      name: 'نام',
      roles: 'عہدے',
      kind: 'قسم',
      mentions: 'ذکر',
      instrument: 'قسم',
      status: 'حیثیت',
      parties: 'فریق',
      signatories: 'دستخط کنندہ',
      date: 'تاریخ',
      words: 'خبر کے الفاظ',
    },
    instruments: {
      treaty: 'معاہدہ',
      memorandum: 'مفاہمتی یادداشت',
      contract: 'ٹھیکہ',
      ceasefire: 'جنگ بندی',
      loan: 'قرض',
      understanding: 'اتفاق',
      settlement: 'تصفیہ',
    },
    statuses: {
      proposed: 'تجویز',
      agreed: 'طے',
      signed: 'دستخط شدہ',
      rejected: 'مسترد',
      suspended: 'معطل',
      violated: 'خلاف ورزی',
      ended: 'ختم',
    },
    bases: { explicit: 'پوری تاریخ درج', relative: 'خبر کے دن سے', inferred: 'جزوی طور پر اخذ شدہ' },
    months: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' '),
    weekOf: 'ہفتہ',
    to: 'تا',
    or: 'یا',
    published: 'خبر کا دن',
    undated: 'دن معلوم نہیں',
    hijri: 'ہجری',
    nothing: 'کچھ نہیں ملا',
    made: 'khabar سے تیار کردہ',
  },
  en: {
    kinds: {
      person: 'person',
      role: 'role',
      agency: 'agency',
      place: 'place',
      date: 'date',
      agreement: 'agreement',
    },
    topic: 'Topic',
    headings: {
      article: 'Article',
      people: 'People',
      agencies: 'Agencies',
      places: 'Places',
      dates: 'Dates',
      agreements: 'Agreements',
      tools: 'Show',
    },
    show: 'Show',
    labels: 'labels',
    theme: { name: 'Colours', auto: 'auto', light: 'light', dark: 'dark' },
    columns: {
      name: 'Name',
      roles: 'Roles',
      kind: 'Kind',
      mentions: 'Mentions',
      instrument: 'Instrument',
      status: 'Status',
      parties: 'Parties',
      signatories: 'Signatories',
      date: 'Date',
      words: 'Words of the article',
    },
    instruments: {
      treaty: 'treaty',
      memorandum: 'memorandum',
      contract: 'contract',
      ceasefire: 'ceasefire',
      loan: 'loan',
      understanding: 'understanding',
      settlement: 'settlement',
    },
    statuses: {
      proposed: 'proposed',
      agreed: 'agreed',
      signed: 'signed',
      rejected: 'rejected',
      suspended: 'suspended',
      violated: 'violated',
      ended: 'ended',
    },
    bases: { explicit: 'said in full', relative: 'from the day of the article', inferred: 'partly filled in' },
    months: 'January February March April May June July August September October November December'.split(' '),
    weekOf: 'week',
    to: 'to',
    or: 'or',
    published: 'day of the article',
    undated: 'day not known',
    hijri: 'Hijri',
    nothing: 'nothing found',
    made: 'made by khabar',
  },
}
