import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicDots, whomGroupLoads } from '../../../web/partnership/topic-dots.ts'

function topic(name: string, group: string, clauses: number, a: number, b: number) {
  const d = a + b === 0 ? null : (b - a) / (a + b)
  return {
    topic: name,
    group,
    clauses,
    too_few: clauses < 5,
    duties: { a, b, rho: null, d, clauses },
    interval: { low: -0.2, high: 0.9, draws: 1000 },
    d_star: null,
  }
}

describe('topics as a diverging dot plot', () => {
  it('go from what loads the partner to what loads the destination, then those without a mark', () => {
    const dots = topicDots([
      topic('visa', 'mobility', 9, 3, 1),
      topic('skills', 'mobility', 4, 0, 9),
      topic('readmit-tcn', 'control', 9, 1, 9),
      topic('committee', 'institution', 6, 0, 0),
    ])
    expect(dots.map((dot) => [dot.topic, dot.shape, dot.d, dot.why])).toEqual([
      ['readmit-tcn', 'square', 0.8, null],
      ['visa', 'circle', -0.5, null],
      ['committee', 'diamond', null, 'nothing-borne'],
      ['skills', 'circle', null, 'too-few'],
    ])
  })

  it('draws neither dot, interval nor d* of a topic under five clauses', () => {
    const few = {
      ...topic('readmit-own', 'control', 4, 1, 9),
      d_star: { value: 0.9, gap: null, interval: null },
    }
    expect(topicDots([few])[0]).toMatchObject({ d: null, line: null, dStar: null, clauses: 4 })
  })

  it('does not depend on the order of the topics', () => {
    const topics = [
      topic('visa', 'mobility', 9, 3, 1),
      topic('aid', 'benefit', 9, 3, 1),
      topic('skills', 'mobility', 2, 1, 1),
      topic('docs', 'control', 2, 1, 1),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(topics, { minLength: 4 }), (shuffled) => {
        expect(topicDots(shuffled)).toEqual(topicDots(topics))
      }),
    )
  })
})

describe('whom a group of topics loads', () => {
  it('is told from the loads of its topics together', () => {
    const topics = [
      topic('readmit-tcn', 'control', 9, 1, 9),
      topic('border', 'control', 9, 3, 1),
      topic('visa', 'mobility', 9, 5, 1),
    ]
    expect(whomGroupLoads(topics, 'control')).toBe('partner')
    expect(whomGroupLoads(topics, 'mobility')).toBe('destination')
    expect(whomGroupLoads(topics, 'rights')).toBe('unknown')
  })

  it('is even near 0, and unknown where every topic has too few clauses', () => {
    expect(whomGroupLoads([topic('docs', 'control', 9, 5, 5.5)], 'control')).toBe('even')
    expect(whomGroupLoads([topic('docs', 'control', 3, 0, 5)], 'control')).toBe('unknown')
  })
})
