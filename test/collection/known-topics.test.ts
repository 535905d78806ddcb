import { describe, expect, it } from 'vitest'
import { knownTopics } from '../../src/collection/known-topics.ts'
import { instrument, topic } from '../flows/panel/small-deals.ts'

const topics = [topic('committee', 'institution'), topic('data', 'control'), topic('docs', 'control')]
const instruments = ['a', 'b', 'c'].map((id) => instrument(id))
const codings = [
  { instrument: 'a', variable: 'joint_commit', value: 'yes', source: 's' },
  { instrument: 'a', variable: 'info_exch', value: 'no', source: 's' },
]

describe('the known topics of instruments', () => {
  it('come from codings, and where no coding tells of a topic from texts', () => {
    const text = { clauses: 3, migrationClauses: 1, topics: ['data', 'docs'] }
    const texts = new Map([
      ['a', text],
      ['b', text],
    ])
    expect(knownTopics({ instruments, topics, codings }, texts)).toEqual(
      new Map([
        // The coding says that it has no data.
        ['a', { found: new Set(['committee', 'docs']), known: new Set(['committee', 'data', 'docs']) }],
        ['b', { found: new Set(['data', 'docs']), known: new Set(['committee', 'data', 'docs']) }],
      ]),
    )
  })

  it('leave out instruments of which nothing is known, and topics of which nothing is', () => {
    expect(knownTopics({ instruments, topics, codings }, new Map())).toEqual(
      new Map([['a', { found: new Set(['committee']), known: new Set(['committee', 'data']) }]]),
    )
  })
})
