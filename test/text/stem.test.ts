import { describe, expect, it } from 'vitest'
import { queryStems } from '../../src/text/query-stems.ts'
import { stemmed } from '../../src/text/stem.ts'

describe('stems', () => {
  it.each([
    ['en', 'migrations', 'migration'],
    ['en', 'readmitted', 'readmits'],
    ['fr', 'réfugiés', 'réfugié'],
    ['fr', 'négociations', 'negociation'],
    ['es', 'negociaciones', 'negociacion'],
    ['es', 'expulsiones', 'expulsión'],
  ])('%s: %s and %s have one', (language, a, b) => {
    expect(stemmed(a, language)).toBe(stemmed(b, language))
    expect(stemmed(a, language)).not.toBe('')
  })

  it('keeps a word of another language but for its accents', () => {
    expect(stemmed('öffnungen', 'de')).toBe('offnungen')
    expect(stemmed('words', null)).toBe('words')
    expect(stemmed('договоры', null)).toBe('договоры')
  })

  it('gives the same answer again', () => {
    expect([stemmed('parties', 'en'), stemmed('parties', 'fr'), stemmed('parties', 'en')]).toEqual([
      'parti',
      'part',
      'parti',
    ])
  })
})

describe('stems of a query', () => {
  it.each([
    ['fr', 'refugies', 'réfugiés'],
    ['fr', 'refugiees', 'réfugiées'],
    ['es', 'policia', 'policías'],
    ['es', 'negociacion', 'negociaciones'],
    ['en', 'visas', 'visa'],
  ])('%s: %s finds %s', (language, typed, written) => {
    expect(queryStems(typed)).toContain(stemmed(written, language))
  })
})
