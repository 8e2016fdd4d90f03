import fc from 'fast-check'

/** What breaks offsets: marks, joiners, direction marks, ligatures, halves of pairs, NUL, HTML, four scripts. */
const PIECES = [
  'وزیراعظم', 'محسن نقوی', 'پاکستان', 'ایف آئی اے', 'اسلام آباد', 'نے کہا', '17 جنوری', '۱۷ جنوری', '٢٠٢٦', 'کےلیے',
  'ڈاکٹر۔', '۔', '،', '؟', '(آئی ایس پی آر)', '’', '‘', '"', '...', '…', '1۔5', ' ', '  ', '\n', '\r\n', '\t', '\u00a0',
  '\u200c', '\u200d', '\u200e', '\u200f', '\u202b', '\u202c', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u0640', '\u064e',
  '\u0651', '\u0670', '\u0654', '\u0653', '\u0615', 'ا\u0653', 'و\u0654', 'ہ\u0654', 'ی\u0654', 'ے\u0654', 'ي', 'ى', 'ك',
  'ه', 'ة', 'ۃ', 'ۀ', 'ۂ', 'ﷲ', 'ﷺ', 'ﻻ', 'ﭘﺎﮐﺴﺘﺎﻥ', 'ﷻ', '﷽', '\ud83d', '\ude00', '😀', '👨‍👩‍👧', '🇵🇰', '\u0000', '\u0001', '\ufffe',
  '\uffff', '<p class="x">', '</div>', '&nbsp;', '&amp;', 'January 17, 2026', 'Getty Images', 'ABC', 'e\u0301', 'हिन्दी', '漢字',
  '𐎀', 'ٻڀٺ', 'ټډړ',
]

/** Texts glued from such pieces. */
export const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

/** Any code units at all, lone surrogates among them. */
export const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

/** Words with invisible characters between all their letters. */
export const stormed = fc
  .tuple(glued, fc.constantFrom('\u200c', '\u200d', '\u200f', '\u064e', '\u0640', '\u0654'))
  .map(([text, mark]) => text.split('').join(mark))

export const hostile = fc.oneof(glued, anyUnits, stormed, fc.string({ unit: 'grapheme', maxLength: 60 }))
