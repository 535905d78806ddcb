import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { answersOf } from './index-answers.ts'
import { anyTexts, textOf } from './random-texts.ts'

const STEPS = fc.array(
  fc.record({ step: fc.constantFrom('add', 'add', 'remove', 'compact'), which: fc.nat({ max: 6 }) }),
  { maxLength: 16 },
)

describe('an index that texts are added to and taken out of', () => {
  it('answers as one that was built anew, after any series of steps', () => {
    fc.assert(
      fc.property(anyTexts, fc.nat({ max: 6 }), STEPS, (texts, first, steps) => {
        const held = new Map<string, ReuseText>(texts.slice(0, first).map((text) => [text.id, text]))
        const index = GramIndex.build([...held.values()], { n: 2 })
        for (const { step, which } of steps) {
          const text = texts[which]
          if (step === 'compact') index.compact()
          if (text === undefined || step === 'compact') continue
          if (step === 'remove') expect(index.remove(text.id)).toBe(held.delete(text.id))
          else if (!held.has(text.id)) {
            index.add(text)
            held.set(text.id, text)
          }
        }
        const anew = GramIndex.build([...held.values()], { n: 2 })
        expect(answersOf(index, texts)).toEqual(answersOf(anew, texts))
        for (const { id } of texts) expect(index.placeOf(id)).toBe(anew.placeOf(id))
      }),
      { numRuns: 150 },
    )
  })

  it('leaves a large part alone when a small one comes, and joins small ones', () => {
    const long = Array.from({ length: 400 }, (_, word) => `w${word % 37}`).join(' ')
    const index = GramIndex.build([textOf('a', [long])])
    for (let k = 0; k < 20; k++) index.add(textOf(`t${k}`, ['the parties shall promote trade']))
    const sizes = index.state().parts.map(({ tokens }) => tokens.length)
    expect(sizes[0]).toBe(400)
    expect(sizes.length).toBeLessThan(6)
    expect(index.isScattered).toBe(false)
    index.compact()
    expect(index.state().parts).toHaveLength(1)
  })

  it('refuses a second text of the same id, when it is built as when one is added', () => {
    const text = textOf('a', ['one two'])
    expect(() => GramIndex.build([text, text])).toThrow(/"a" is in the index already/)
    expect(() => GramIndex.build([text]).add(text)).toThrow(/"a" is in the index already/)
    expect(() => GramIndex.build([text], { n: 1 })).toThrow(/2 words are the fewest/)
  })
})
