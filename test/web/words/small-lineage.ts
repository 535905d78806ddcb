import type { ReuseTextItem } from '../../../src/api/reuse-common.ts'
import type { Credit, Lineage, LineageRow } from '../../../src/api/reuse-lineage.ts'
import type { Layer } from '../../../src/model/layer.ts'

export const text = (
  id: string,
  layer: Layer | null,
  signed: string | null,
  more: Partial<ReuseTextItem> = {},
): ReuseTextItem => ({
  id,
  instrument: null,
  title: `The ${id}`,
  language: 'en',
  signed,
  layer,
  of_member_states: false,
  family: 'labour-agreement',
  parties: [],
  words: 100,
  excluded: false,
  ...more,
})

export const credit = (
  layer: Layer | null,
  earliest: number,
  equal = earliest,
  nearest = earliest,
): Credit => ({
  layer,
  words: { earliest, equal, nearest },
  share: null,
  of_member_states: null,
})

export const row = (id: string, words: number, credits: readonly Credit[], common = 0): LineageRow => ({
  text: id,
  words,
  credits: [...credits],
  common,
  novel: words - common - credits.reduce((sum, one) => sum + one.words.earliest, 0),
  main: null,
  why: null,
})

/** Three texts of three years that take words from each other and from two older ones; written for tests. */
export function smallLineage(): Lineage {
  const rows = [
    row('c', 100, [credit('multilateral', 40)], 10),
    row('d', 200, [credit('multilateral', 20), credit('bilateral', 60)]),
    row('e', 50, []),
  ]
  return {
    registry_version: '2026.11',
    method: '1',
    unicode: '15',
    scope: 'migration',
    rule: 'earliest',
    min: 10,
    common_over: 0.2,
    why: null,
    origins: {
      texts: 3,
      words: 350,
      common: 10,
      novel: 220,
      credits: [credit('multilateral', 60, 50, 70), credit('bilateral', 60, 70, 50)],
    },
    flows: [],
    years: [
      { year: 1991, texts: 1, words: 100, common: 10, novel: 50, credits: [credit('multilateral', 40)] },
      {
        year: 2006,
        texts: 2,
        words: 250,
        common: 0,
        novel: 170,
        credits: [credit('multilateral', 20), credit('bilateral', 60)],
      },
    ],
    parties: [],
    relations: [
      { target: 'd', source: 'c', words: 60, share: 0.3 },
      { target: 'c', source: 'a', words: 40, share: 0.4 },
    ],
    relations_total: 3,
    rows,
    texts: [
      text('a', 'multilateral', '1970-01-01'),
      text('c', 'bilateral', '1991-05-01'),
      text('d', 'bilateral', '2006-05-01'),
      text('e', null, '2006'),
    ],
    held: [],
    left_out: { excluded: 0, waiting: 0, undated: 0, filtered: 0 },
  }
}
