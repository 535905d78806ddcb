import { describe, expect, it } from 'vitest'
import { textTabSearch } from '../../../web/routes/text-tab-search.ts'
import { wordsSearch } from '../../../web/routes/words-search.ts'

describe('the address of whose words', () => {
  it('holds the whole state', () => {
    expect(
      wordsSearch({
        layer: 'bloc,bilateral',
        family: 'eu-readmission',
        party: 'MAR,ESP',
        year_from: '1990',
        year_to: '2010',
        scope: 'all',
        rule: 'nearest',
        run: '6',
        by: 'layer',
        measure: 'coverage',
        sort: 'older',
        order: 'desc',
      }),
    ).toEqual({
      layer: ['bloc', 'bilateral'],
      family: ['eu-readmission'],
      party: ['MAR', 'ESP'],
      year_from: 1990,
      year_to: 2010,
      scope: 'all',
      rule: 'nearest',
      run: 6,
      by: 'layer',
      measure: 'coverage',
      sort: 'older',
      order: 'desc',
    })
  })

  it('leaves out what means nothing and what is the default', () => {
    expect(
      wordsSearch({
        layer: 'sky',
        party: '<x>',
        year_from: '19',
        scope: 'migration',
        rule: 'earliest',
        run: '10',
        by: 'period',
        measure: 'words',
        sort: 'nothing',
        order: 'desc',
      }),
    ).toEqual({})
    expect(wordsSearch({ run: '3' })).toEqual({})
    expect(wordsSearch({ run: '51' })).toEqual({})
  })

  it('of a text names article and passage; all words are its default', () => {
    expect(textTabSearch({ article: 'art-4', passage: 'b', scope: 'migration', rule: 'equal' })).toEqual({
      article: 'art-4',
      passage: 'b',
      scope: 'migration',
      rule: 'equal',
    })
    expect(textTabSearch({ passage: 'b', scope: 'all' })).toEqual({})
    expect(textTabSearch({ article: 'art-4', passage: '7' })).toEqual({ article: 'art-4' })
  })
})
