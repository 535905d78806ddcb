import { describe, expect, it } from 'vitest'
import { assessClause } from '../../../src/assess/assess-clause.ts'
import { classifierQuality } from '../../../src/assess/classifier/classifier-quality.ts'
import { developmentSet, HAS_TOTA } from '../development-set/development-set.ts'
import { f1 } from '../development-set/scores.ts'

describe.skipIf(!HAS_TOTA)('classifierQuality on the development set', () => {
  it('reaches a micro F1 above .8 on texts not learned from, and leaves the rules to propose', async () => {
    const set = await developmentSet()
    const { topics } = classifierQuality(
      set
        .filter(({ coded }) => coded.coder === '2')
        .map(({ coded, clause }) => ({
          words: `${clause.chapeau} ${clause.text}`,
          language: clause.language,
          topics: coded.topics.split(';').filter(Boolean),
          proposed: assessClause(clause).topics,
          text: coded.file,
        })),
    )
    const learned = topics.flatMap((topic) => topic.learned ?? [])
    const sum = (key: 'right' | 'extra' | 'missed'): number =>
      learned.reduce((total, counts) => total + counts[key], 0)
    expect(learned.length).toBe(14)
    expect(f1({ right: sum('right'), extra: sum('extra'), missed: sum('missed') })).toBeGreaterThan(0.8)
    expect(topics.filter(({ proposer }) => proposer === 'learned')).toEqual([])
  }, 120_000)
})
