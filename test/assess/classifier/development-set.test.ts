import { describe, expect, it } from 'vitest'
import { assessClause } from '../../../src/assess/assess-clause.ts'
import { classifierQuality } from '../../../src/assess/classifier/classifier-quality.ts'
import { developmentSet, HAS_TOTA, SAMPLES } from '../development-set/development-set.ts'

describe.skipIf(!HAS_TOTA)('classifierQuality on the development set', () => {
  it('reaches a micro F1 above .8 on texts not learned from, and leaves the rules to propose', async () => {
    const set = (await Promise.all(SAMPLES.map(developmentSet))).flat()
    const { topics } = classifierQuality(
      set
        .filter(({ coder }) => coder === '2' || coder === '3')
        .map(({ codes, clause }) => ({
          words: `${clause.chapeau} ${clause.text}`,
          language: clause.language,
          topics: codes.topics,
          proposed: assessClause(clause).topics,
          text: clause.id.split('/')[0] as string,
        })),
    )
    const learned = topics.flatMap((topic) => topic.learned ?? [])
    const sum = (key: 'right' | 'extra' | 'missed'): number =>
      learned.reduce((total, counts) => total + counts[key], 0)
    expect((2 * sum('right')) / (2 * sum('right') + sum('extra') + sum('missed'))).toBeGreaterThan(0.8)
    expect(topics.filter(({ proposer }) => proposer === 'learned')).toEqual([])
  }, 240_000)
})
