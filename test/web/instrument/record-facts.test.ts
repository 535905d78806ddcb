import { describe, expect, it } from 'vitest'
import { numbersOf, recordFacts, sourceNumbers } from '../../../web/instrument/record-facts.ts'
import { rivalFields } from '../../../web/instrument/rival-values.ts'
import { detail, participant, summary } from './records.ts'

const record = detail(summary('i', { signed: '2009-04-14', binding: 'no', source: 'chilton;sem' }), {
  participations: [participant('MDA', { role: 'party', from: '2009', source: 'un' })],
  field_sources: [
    { table: 'instruments', row: 'i', column: 'signed', value: '2009-04-14', source: 'chilton', used: 'yes' },
    { table: 'instruments', row: 'i', column: 'signed', value: '2009-04', source: 'sem', used: 'no' },
    { table: 'participations', row: 'i|MDA|party', column: 'from', value: '2010', source: 'sem', used: 'no' },
  ],
})
const factOf = (column: string) => recordFacts(record).find((fact) => fact.column === column)

describe('the facts of a record', () => {
  it('name their own source where one is recorded, else the row’s', () => {
    expect(factOf('signed')).toMatchObject({ sources: ['chilton'], hasRivals: true })
    expect(factOf('binding')).toMatchObject({ sources: ['chilton', 'sem'], hasRivals: false })
  })

  it('name no source for what is not recorded, nor for the registry’s own ordering', () => {
    expect(factOf('in_force')).toMatchObject({ value: null, sources: [] })
    expect(factOf('layer')?.sources).toEqual([])
  })
})

describe('numbers of sources', () => {
  it('are places in the list, and leave out what the list lacks', () => {
    const numbers = sourceNumbers([{ id: 'chilton' }, { id: 'sem' }])
    expect(numbersOf('sem; chilton;other', numbers)).toEqual([1, 2])
    expect(numbersOf([], numbers)).toEqual([])
  })
})

describe('fields on which sources differ', () => {
  it('show the value used with its source beside each rival', () => {
    expect(rivalFields(record)).toEqual([
      {
        of: null,
        column: 'signed',
        used: { value: '2009-04-14', sources: ['chilton'], key: 'instruments|i|signed|2009-04-14|chilton' },
        rivals: [{ value: '2009-04', sources: ['sem'], key: 'instruments|i|signed|2009-04|sem' }],
      },
      {
        of: { actor: 'MDA', name: 'MDA', role: 'party' },
        column: 'from',
        used: { value: '2009', sources: ['un'], key: null },
        rivals: [{ value: '2010', sources: ['sem'], key: 'participations|i|MDA|party|from|2010|sem' }],
      },
    ])
  })
})
