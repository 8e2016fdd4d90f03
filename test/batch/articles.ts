/** Small articles written for these tests: as many as asked for, each different, each of a few sentences. */
export function articles(count: number): { id: string; text: string; published: string; title: string }[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    text: [
      `اسلام آباد: وزیر خزانہ ${NAMES[i % NAMES.length]} نے پیر کو کہا کہ بجٹ میں ${i + 2} ارب روپے رکھے گئے ہیں۔`,
      `انہوں نے ${CITIES[i % CITIES.length]} میں صحافیوں سے گفتگو کی۔`,
      ...Array.from({ length: i % 7 }, () => 'اجلاس میں کئی امور زیر غور آئے اور حکام نے بریفنگ دی۔'),
    ].join('\n'),
    published: '2026-01-19',
    title: `بجٹ کی خبر ${i}`,
  }))
}

const NAMES = ['محمد اورنگزیب', 'اسحاق ڈار', 'شوکت ترین']
const CITIES = ['لاہور', 'کراچی', 'پشاور', 'کوئٹہ', 'ملتان']

export const asLines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
