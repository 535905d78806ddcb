import { describe, expect, it } from 'vitest'
import { CODED_VARIABLES } from '../../../src/model/clause-coding.ts'
import { OWE_BEARERS, OWE_BENEFICIARIES } from '../../../src/report/partnership/partnership-report-types.ts'
import {
  CRITERIA_PARTS,
  CRITICAL_READINGS,
  PROMISE_READINGS,
  READING_GAPS,
} from '../../../src/report/partnership/reading.ts'
import names from '../../../web/i18n/en/partnership.json'
import { OWE_COLUMNS, OWE_ROWS } from '../../../web/partnership/owe-squares.ts'

const topics = import.meta.glob<string>('../../../registry/topics.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Ids and groups of the codebook, whose first two columns hold no comma. */
const CODEBOOK = Object.values(topics).flatMap((csv) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')),
)

describe('the words of the partnership test', () => {
  it.each([
    ['gap', READING_GAPS],
    ['group', [...Object.keys(PROMISE_READINGS), ...Object.keys(CRITICAL_READINGS)]],
    ['groupAbout', [...Object.keys(PROMISE_READINGS), ...Object.keys(CRITICAL_READINGS)]],
    ['reading', [...Object.values(PROMISE_READINGS), ...Object.values(CRITICAL_READINGS)].flat()],
    ['criterion', Object.keys(CRITERIA_PARTS)],
    ['part', Object.values(CRITERIA_PARTS).flat()],
    ['party', [...OWE_BEARERS, ...OWE_BENEFICIARIES]],
    ['variable', CODED_VARIABLES],
    ['topic', CODEBOOK.map(([id = '']) => id)],
    ['topicGroup', CODEBOOK.map(([, group = '']) => group)],
  ] as const)('name every %s', (list, ids) => {
    expect(ids.length).toBeGreaterThan(0)
    const known = new Set(Object.keys(names[list]))
    expect(ids.filter((id) => !known.has(id))).toEqual([])
  })

  it('go row by row and column by column as the matrix does', () => {
    expect(OWE_ROWS).toEqual(OWE_BEARERS)
    expect(OWE_COLUMNS).toEqual(OWE_BENEFICIARIES)
  })
})
