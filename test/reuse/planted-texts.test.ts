import { describe, expect, it } from 'vitest'
import { madeUpWord } from '../../bench/reuse/made-up-words.ts'
import { articleTexts } from '../../bench/reuse/planted-as-text.ts'
import { type PlantedText, plantedTexts } from '../../bench/reuse/planted-texts.ts'
import { wordsOf } from '../../src/text/word-units.ts'

const OPTIONS = { seed: 7, documents: 120, meanWords: 800 }
const texts = [...plantedTexts(OPTIONS)]
const byId = new Map(texts.map((text) => [text.id, text]))
const of = (id: string): PlantedText => byId.get(id) ?? ({ words: new Uint32Array() } as PlantedText)
const planted = texts.flatMap((text) => text.planted)

describe('planted texts', () => {
  it('are the same for the same seed, and others for another', () => {
    expect([...plantedTexts(OPTIONS)]).toEqual(texts)
    expect([...plantedTexts({ ...OPTIONS, seed: 8 })][0]?.words).not.toEqual(texts[0]?.words)
  })

  it('say of every verbatim copy where its words stand in an earlier text', () => {
    const verbatim = planted.filter(({ editShare }) => editShare === 0)
    expect(verbatim.length).toBeGreaterThan(100)
    for (const { source, target, sourceStart, sourceEnd, targetStart, targetEnd } of verbatim) {
      expect(Number(source.slice(5))).toBeLessThan(Number(target.slice(5)))
      expect(of(target).words.slice(targetStart, targetEnd)).toEqual(
        of(source).words.slice(sourceStart, sourceEnd),
      )
    }
  })

  it('give the source back when the edits of a copy are undone', () => {
    const edited = planted.filter(({ edits }) => edits.length > 0)
    expect(edited.length).toBeGreaterThan(30)
    for (const { source, target, sourceStart, sourceEnd, targetStart, targetEnd, edits } of edited) {
      const words = [...of(target).words.slice(targetStart, targetEnd)]
      for (const { kind, sourceWord, targetWord } of edits.toReversed()) {
        const at = targetWord - targetStart
        const word = of(source).words[sourceWord] ?? 0
        if (kind === 'inserted') words.splice(at, 1)
        else words.splice(at, kind === 'changed' ? 1 : 0, word)
      }
      expect(words).toEqual([...of(source).words.slice(sourceStart, sourceEnd)])
    }
  })

  it('hold copies in and out of order, split ones and every share of edits', () => {
    expect(new Set(planted.map(({ kind }) => kind))).toEqual(new Set(['copied', 'moved', 'split']))
    expect(new Set(planted.map(({ editShare }) => editShare))).toEqual(
      new Set([0, 0.02, 0.05, 0.1, 0.2, 0.3]),
    )
  })

  it('written as articles have the same words in the same order', () => {
    for (const text of texts.slice(0, 10)) {
      const words = wordsOf(articleTexts(text).join('\n').toLowerCase())
      expect(words).toEqual([...text.words].map(madeUpWord))
    }
  })

  it('spell every word in its own way', () => {
    const words = Array.from({ length: 50_000 }, (_, rank) => madeUpWord(rank))
    expect(new Set(words).size).toBe(words.length)
  })
})
