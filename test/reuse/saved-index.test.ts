import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import { loadedIndex } from '../../src/reuse/load-index.ts'
import { savedIndex } from '../../src/reuse/save-index.ts'
import { answersOf } from './index-answers.ts'
import { anyTexts, textOf } from './random-texts.ts'

function refused(bytes: Uint8Array): string {
  try {
    loadedIndex(bytes)
    return 'loaded'
  } catch (error) {
    return error instanceof StrataError ? error.code : String(error)
  }
}

const small = (): GramIndex =>
  GramIndex.build([textOf('a', ['one two three'], '1990'), textOf('b', ['one two three four'], '1990/..')], {
    n: 2,
  })

describe('a saved index', () => {
  it('gives the answers and texts of the one that was saved, also after it was changed', () => {
    fc.assert(
      fc.property(anyTexts, fc.string(), fc.nat({ max: 6 }), (texts, note, added) => {
        const index = GramIndex.build(texts.slice(added), { n: 3, digits: 'dropped' })
        for (const text of texts.slice(0, added)) index.add(text)
        index.remove('a')
        const loaded = loadedIndex(savedIndex(index, note))
        expect(loaded.note).toBe(note)
        expect(loaded.index.rule).toEqual(index.rule)
        expect(answersOf(loaded.index, texts)).toEqual(answersOf(index, texts))
        expect(loaded.index.texts.map((text) => [text.signed, text.articles])).toEqual(
          index.texts.map((text) => [text.signed, text.articles]),
        )
        const again = loadedIndex(savedIndex(loaded.index, note)).index
        again.add(textOf('new', ['the parties shall the parties'], '1980'))
        expect(again.placeOf('new')).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 100 },
    )
  })

  it('is read from bytes that begin anywhere', () => {
    const bytes = savedIndex(small())
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(refused(shifted.subarray(3))).toBe('loaded')
  })

  it('is refused wherever a byte is changed or the end is cut off', () => {
    const bytes = savedIndex(small())
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x10
      // Four bytes of the header are not used.
      if (at < 28 || at > 31) expect([at, refused(changed)]).not.toEqual([at, 'loaded'])
      expect(refused(bytes.subarray(0, at))).toMatch(/^reuse\/(not-an-index|index-damaged)$/)
    }
  })

  it('says what is wrong with it', () => {
    const bytes = savedIndex(small())
    expect(refused(new TextEncoder().encode('<?xml version="1.0"?><treaty><body/></treaty>'))).toBe(
      'reuse/not-an-index',
    )
    const other = bytes.slice()
    other[8] = 9
    expect(refused(other)).toBe('reuse/index-other-version')
    const damaged = bytes.slice()
    damaged[bytes.length - 1] = 7
    expect(refused(damaged)).toBe('reuse/index-damaged')
  })
})
