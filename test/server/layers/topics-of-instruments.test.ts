import { describe, expect, it } from 'vitest'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { topicsOfInstruments } from '../../../src/server/layers/topics-of-instruments.ts'
import { FIXTURE } from '../fixture-registry.ts'

const registry = FIXTURE
const index = membershipIndex(registry)
const inLayer = registry.instruments.filter(({ layer }) => layer !== null)

describe('the topics of the instruments of the layers', () => {
  it('are known of those that a coding tells of, be it that a topic is not there; the others are counted', () => {
    const [coding] = registry.codings
    const [first, second] = inLayer
    if (coding === undefined || first === undefined || second === undefined)
      throw new Error('The fixture has too few rows.')
    const codings = [
      { ...coding, instrument: first.id, variable: 'social_security', value: 'yes' },
      { ...coding, instrument: second.id, variable: 'social_security', value: 'no' },
    ]
    const [topic] = registry.topics
    const topics = topic === undefined ? [] : [{ ...topic, id: 'socsec' }]
    const found = topicsOfInstruments(index, { ...registry, codings, topics }, new Map())
    expect(found?.coded.map((row) => row.topics)).toEqual([['socsec'], []])
    expect(found?.uncoded).toBe(inLayer.length - 2)
  })

  it('come from the text of an instrument where no coding tells of them', () => {
    const [first] = inLayer
    if (first === undefined) throw new Error('The fixture has no instrument in a layer.')
    const [topic] = registry.topics
    const text = { clauses: 2, migrationClauses: 1, topics: [topic?.id ?? ''] }
    const found = topicsOfInstruments(index, { ...registry, codings: [] }, new Map([[first.id, text]]))
    expect(found).toEqual({
      coded: [{ layer: first.layer, signed: first.signed, topics: text.topics }],
      uncoded: inLayer.length - 1,
    })
  })

  it('are none where nothing is coded and no text is held', () => {
    expect(topicsOfInstruments(index, { ...registry, codings: [] }, new Map())).toBeNull()
  })
})
