import { describe, expect, it } from 'vitest'
import { type DatePhrases, edtfText } from '../../../web/format/edtf-text.ts'

const phrases: DatePhrases = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date}?`,
  decade: (year) => `${year}s`,
  between: (from, to) => `${from} to ${to}`,
  openEnd: (from) => `since ${from}`,
  openStart: (to) => `until ${to}`,
}
const say = (text: string, locale = 'en') => edtfText(text, locale, phrases)

describe('a date in words', () => {
  it('is as precise as it is recorded', () => {
    expect(say('2008-06-05')).toBe('5 June 2008')
    expect(say('2008-06')).toBe('June 2008')
    expect(say('2008')).toBe('2008')
  })

  it('is in the language asked for', () => {
    expect(say('2008-06-05', 'fr')).toBe('5 juin 2008')
    expect(edtfText('2008-06-05', 'en', phrases, 'short')).toBe('5 Jun 2008')
  })

  it('says what is approximate, uncertain, an interval or a decade', () => {
    expect(say('2008~')).toBe('about 2008')
    expect(say('2008-06?')).toBe('June 2008?')
    expect(say('1984/1989')).toBe('1984 to 1989')
    expect(say('2008-06-05/..')).toBe('since 5 June 2008')
    expect(say('../2008')).toBe('until 2008')
    expect(say('198X')).toBe('1980s')
  })

  it('leaves what it cannot say as it is written', () => {
    expect(say('2008-21')).not.toBe('')
    expect(say('unknown')).toBe('unknown')
  })
})
