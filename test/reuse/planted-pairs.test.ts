import { describe, expect, it } from 'vitest'
import { EDIT_SHARES, plantedPairs } from '../../bench/reuse/planted-pairs.ts'
import { recallOf } from '../../bench/reuse/recall.ts'

describe('planted pairs', () => {
  it('hold six stretches of the source, word for word where nothing is edited', () => {
    for (const { source, target, passages } of plantedPairs(1, 5, 0)) {
      expect(passages).toHaveLength(6)
      const places = passages.map(([start, end]) =>
        source.join(' ').indexOf(target.subarray(start, end).join(' ')),
      )
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(places).not.toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('are edited as much as was asked', () => {
    for (const share of EDIT_SHARES.slice(1)) {
      let same = 0
      let planted = 0
      for (const { source, target, passages } of plantedPairs(2, 10, share)) {
        const held = new Set(Array.from(source.subarray(1), (word, at) => `${source[at]} ${word}`))
        for (const [start, end] of passages)
          for (let at = start + 1; at < end; at++, planted++)
            if (held.has(`${target[at - 1]} ${target[at]}`)) same++
      }
      // Two neighbouring words are both as they were.
      expect(Math.abs(same / planted - (1 - share) ** 2)).toBeLessThan(0.12)
    }
  })
})

describe('recall and precision', () => {
  it('count words', () => {
    const pair = { source: new Uint32Array(), target: new Uint32Array(20), passages: [[5, 15]] as const }
    expect(recallOf([pair], [[[10, 20]]])).toEqual({ recall: 0.5, precision: 0.5 })
    expect(recallOf([pair], [[]])).toEqual({ recall: 0, precision: 1 })
    expect(
      recallOf(
        [pair],
        [
          [
            [5, 10],
            [8, 15],
          ],
        ],
      ),
    ).toEqual({ recall: 1, precision: 1 })
  })
})
