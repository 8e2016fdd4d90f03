import { describe, expect, it } from 'vitest'
import { latinOf } from '../../src/entities/latin'
import { extract } from '../../src/index'
import { lexicon } from '../lexicon'

const read = (text: string) => extract(text, { force: true })
const named = (text: string) => read(text).people.filter(({ name }) => name !== null)
const texts = (record: { mentions: { text: string }[] }) => record.mentions.map(({ text }) => text)

describe('one person', () => {
  it('is a full name and a later surname', () => {
    const people = named('وزیر داخلہ سلمان احمد درانی نے کہا کہ حالات بہتر ہیں۔ درانی نے مزید کہا کہ پولیس تیار ہے۔')
    expect(people.map(texts)).toEqual([['سلمان احمد درانی', 'درانی']])
    expect(people[0].name).toBe('سلمان احمد درانی')
  })

  it('is a surname in the headline and a full name later', () => {
    const people = named(
      'مذاکرات ہی واحد راستہ ہیں، درانی\n\nاسلام آباد: وزیر داخلہ سلمان احمد درانی نے کہا ہے کہ مذاکرات ہوں گے۔',
    )
    expect(people.map(texts)).toEqual([['درانی', 'سلمان احمد درانی']])
  })

  it('is a foreign name in two spellings', () => {
    const people = named('اسرائیلی وزیراعظم نیتن یاہو نے کہا کہ جنگ جاری رہے گی۔ نیتن یاہو کا کہنا تھا کہ وہ تیار ہیں۔')
    expect(people).toHaveLength(1)
  })

  it('is not two people with one surname', () => {
    const people = named('وزیر خزانہ عمران یعقوب درانی نے وزیر داخلہ سلمان احمد درانی سے ملاقات کی۔')
    expect(people.map(({ name }) => name)).toEqual(['عمران یعقوب درانی', 'سلمان احمد درانی'])
  })

  it('has each office beside the name', () => {
    const [person] = named(
      'نائب وزیراعظم و وزیر خارجہ اسحاق ڈار نے ملاقات کی۔ وزیر خارجہ اسحاق ڈار نے کہا کہ بات ہوگی۔',
    )
    expect(person.roles.map(({ title }) => title)).toContain('وزیر خارجہ')
  })

  it('may be known by the office alone', () => {
    const { people } = read('وزیراعظم نے اجلاس طلب کر لیا۔ وزیراعظم کل خطاب کریں گے۔')
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ name: null, latin: null, mentions: [] })
    expect(people[0].roles.flatMap(texts)).toEqual(['وزیراعظم', 'وزیراعظم'])
  })
})

describe('one agency', () => {
  it('is its full name and the abbreviation in brackets, listed or not', () => {
    const { agencies } = read('گوادر فشریز اتھارٹی (جی ایف اے) نے رپورٹ جاری کر دی۔ جی ایف اے نے کہا کہ کام مکمل ہے۔')
    expect(agencies.map(texts)).toEqual([['گوادر فشریز اتھارٹی', 'جی ایف اے', 'جی ایف اے']])
    expect(agencies[0]).toMatchObject({ name: 'گوادر فشریز اتھارٹی', abbreviation: 'GFA' })
  })

  it('is every form that the lists give it', () => {
    const { agencies } = read('ایف آئی اے نے چھاپہ مارا۔ وفاقی تحقیقاتی ادارے نے تین افراد گرفتار کیے۔')
    expect(agencies).toHaveLength(1)
    expect(agencies[0].mentions).toHaveLength(2)
  })

  it('has the kind that its head word says, where no list knows it', () => {
    const kinds = read('بہاولپور پولیس نے چھاپہ مارا جبکہ بہاولپور ہائی کورٹ نے ضمانت منظور کی۔').agencies.map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['law-enforcement', 'court'])
  })

  it('is what an office belongs to', () => {
    const { people, agencies } = read('ڈی جی ایف آئی اے فرحان اسلم نے عدالت کو بتایا۔')
    expect(people[0].roles[0].agency).toBe(agencies[0].id)
    expect(agencies[0].abbreviation).toBe('FIA')
  })
})

describe('one place', () => {
  it('is every spelling of it', () => {
    const { places } = read('امریکہ نے پابندی لگا دی۔ امریکا کا کہنا ہے کہ مذاکرات ہوں گے۔')
    expect(places.map(texts)).toEqual([['امریکہ', 'امریکا']])
  })

  it('is what an office belongs to, also by its adjective', () => {
    const { people, places } = read('اٹلی کے سفیر لورینزو فیراری نے ملاقات کی۔ اطالوی سفیر نے اٹلی آنے کی دعوت دی۔')
    const [italy] = places
    expect(people[0].roles.map(({ place }) => place)).toEqual(people[0].roles.map(() => italy.id))
  })
})

describe('Latin letters', () => {
  it.each([
    ['محسن نقوی', 'Mohsin Naqvi'],
    ['عمران خان', 'Imran Khan'],
    ['نواز شریف', 'Nawaz Sharif'],
  ])('%s is %s', (name, latin) => expect(latinOf(name.split(' '), lexicon)).toBe(latin))

  it('spells what no list knows letter by letter, with a capital', () => {
    for (const name of ['ژغپاذگ', 'کوہسارنگر', 'فیراری'])
      expect(latinOf(name.split(' '), lexicon)).toMatch(/^[A-Z][a-z']*$/)
  })

  it('are those of the lists for a listed person', () => {
    expect(named('وزیر داخلہ محسن نقوی نے کہا۔')[0].latin).toBe('Mohsin Naqvi')
  })

  it('name agencies and people in English stretches', () => {
    const { agencies } = read('،تصویر کا ذریعہGetty Images\nلاہور میں بارش ہوئی اور سڑکوں پر پانی کھڑا ہو گیا۔')
    expect(agencies.flatMap(texts)).toEqual(['Getty Images'])
  })
})
