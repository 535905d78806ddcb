import { describe, expect, it } from 'vitest'
import { earlierTexts } from '../../src/reuse/earlier-texts.ts'
import { textOf } from './random-texts.ts'

const TEXTS = [
  textOf('old', [], '1990-05-01'),
  textOf('same', [], '1995-01-01'),
  textOf('year', [], '1995'),
  textOf('late', [], '2001-01-01'),
  textOf('none', []),
  textOf('french', [], '1980-01-01', 'fr'),
  textOf('untagged', [], '1980-01-01', null),
]
const TARGET = textOf('target', [], '1995-01-01')

const idsOf = (isSource: Uint8Array): string[] =>
  TEXTS.filter((_, at) => isSource[at] === 1).map(({ id }) => id)

describe('earlier texts', () => {
  it('are those of the language that were surely signed earlier, the others counted by their reason', () => {
    const { isSource, count, leftOut, none } = earlierTexts(TEXTS, TARGET)
    expect(idsOf(isSource)).toEqual(['old'])
    expect({ count, none }).toEqual({ count: 1, none: null })
    expect(leftOut).toEqual({
      'other-language': 1,
      'no-language': 1,
      excluded: 0,
      undated: 1,
      'not-earlier': 3,
    })
  })

  it('take in the same day or every other text where the rule says so', () => {
    expect(idsOf(earlierTexts(TEXTS, TARGET, { sources: 'same-day' }).isSource)).toEqual(['old', 'same'])
    expect(idsOf(earlierTexts(TEXTS, TARGET, { sources: 'any' }).isSource)).toEqual([
      'old',
      'same',
      'year',
      'late',
      'none',
    ])
    expect(idsOf(earlierTexts(TEXTS, 0, { sources: 'any' }).isSource)).not.toContain('old')
  })

  it('say why there is none', () => {
    const why = (id: string, excluded: string[] = []) =>
      earlierTexts(
        TEXTS,
        TEXTS.findIndex((text) => text.id === id),
        { excluded: new Set(excluded) },
      ).none
    expect(why('old')).toBe('no-earlier-text')
    expect(why('none')).toBe('undated')
    expect(why('french')).toBe('no-text-of-its-language')
    expect(why('untagged')).toBe('no-language')
    expect(why('same', ['old'])).toBe('excluded')
    expect(earlierTexts([TARGET], 0).none).toBe('no-other-text')
  })
})
