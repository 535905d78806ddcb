import { describe, expect, it } from 'vitest'
import { Journal } from '../../scripts/build-registry/journal.ts'
import { type Merged, mergeInstruments } from '../../scripts/build-registry/merge-instruments.ts'
import type { Part, Parts, Row } from '../../scripts/build-registry/parts.ts'
import { instrument, madeUpParts, partiesOf, within } from './made-up-parts.ts'

interface Listed {
  readonly part: Part
  readonly row: Row
  readonly actors?: readonly string[]
}

function merge(...listed: readonly Listed[]): { merged: Merged; journal: Journal; parts: Parts } {
  const parts = madeUpParts({
    instruments: listed.flatMap(({ part, row }) => within(part, [row])),
    participations: listed.flatMap(({ part, row, actors = ['CHE', 'TUN'] }) =>
      within(part, partiesOf(row['id'] ?? '', actors)),
    ),
  })
  const journal = new Journal()
  return { merged: mergeInstruments(parts, journal), journal, parts }
}

const partnership = (cells: Row = {}): Row =>
  instrument('bmp-che-tun-2012', {
    title: 'Memorandum of understanding establishing a migration partnership between Switzerland and Tunisia',
    family: 'migration-partnership',
    regime: 'migration',
    signed: '2012-06',
    source: 'foreign-office',
    ...cells,
  })

const labour = (cells: Row = {}): Row =>
  instrument('bla-225-616-2012-1', {
    title: 'Bilateral labour agreement between Switzerland and Tunisia (2012)',
    signed: '2012-06-11',
    source: 'data-set',
    ...cells,
  })

describe('merging what stands in two parts', () => {
  it('makes one row of one id, with both sources and the rival value kept beside it', () => {
    const { merged, journal } = merge(
      {
        part: 'trade',
        row: instrument('pta-7', { family: 'trade-agreement', regime: 'trade', source: 'list' }),
      },
      {
        part: 'eu',
        row: instrument('pta-7', { family: 'association-agreement', regime: 'trade', source: 'eu' }),
      },
    )
    expect(merged.instruments).toHaveLength(1)
    expect(merged.instruments[0]).toMatchObject({ family: 'association-agreement', source: 'eu;list' })
    expect(journal.fieldSources).toContainEqual({
      table: 'instruments',
      id: 'pta-7',
      column: 'family',
      value: 'trade-agreement',
      source: 'list',
      used: 'no',
    })
  })

  it('merges two families when the title names what the other is, and takes the day over the month', () => {
    const { merged, journal } = merge(
      { part: 'bilateral', row: partnership() },
      {
        part: 'labour',
        row: labour({ title: 'Memorandum of understanding establishing a migration partnership' }),
      },
    )
    expect(merged.instruments.map(({ id }) => id)).toEqual(['bmp-che-tun-2012'])
    expect(merged.instruments[0]).toMatchObject({
      family: 'migration-partnership',
      signed: '2012-06-11',
      source: 'foreign-office;data-set',
    })
    expect(merged.idOf.get('bla-225-616-2012-1')).toBe('bmp-che-tun-2012')
    expect(merged.aliases).toContainEqual({
      table: 'instruments',
      id: 'bmp-che-tun-2012',
      alias: 'bla-225-616-2012-1',
      kind: 'former-id',
      source: 'data-set',
    })
    expect(merged.aliases).toContainEqual(expect.objectContaining({ kind: 'other-title' }))
    expect(journal.merges).toHaveLength(1)
  })

  it('leaves two families apart when the title was made up from the pair, and lists them', () => {
    const { merged, journal } = merge(
      { part: 'bilateral', row: partnership() },
      { part: 'labour', row: labour() },
    )
    expect(merged.instruments).toHaveLength(2)
    expect(merged.aliases).toEqual([])
    expect(journal.unsure.map(({ one, other }) => [one, other])).toEqual([
      ['bmp-che-tun-2012', 'bla-225-616-2012-1'],
    ])
  })

  it('leaves two families apart when the title speaks of another thing', () => {
    const { merged, journal } = merge(
      { part: 'bilateral', row: partnership() },
      { part: 'labour', row: labour({ title: 'Agreement on the exchange of young professionals' }) },
    )
    expect(merged.instruments).toHaveLength(2)
    expect(journal.unsure).toHaveLength(1)
  })

  it('merges one family of one day from two parts and fills what only one of them knows', () => {
    const readmission = { family: 'readmission-agreement', signed: '2010-05-19' }
    const { merged } = merge(
      { part: 'bilateral', row: instrument('ra-che-tun', { ...readmission, source: 'a' }) },
      {
        part: 'additions',
        row: instrument('ra-che-tun-2010', { ...readmission, in_force: '2011', source: 'b' }),
      },
    )
    expect(merged.instruments).toHaveLength(1)
    expect(merged.instruments[0]).toMatchObject({ id: 'ra-che-tun', in_force: '2011', source: 'a;b' })
  })

  it('does not merge one family of one year when the days differ or one is undated', () => {
    for (const signed of ['2010-06-20', '']) {
      const { merged, journal } = merge(
        {
          part: 'bilateral',
          row: instrument('ra-a', { family: 'readmission-agreement', signed: '2010-05-19' }),
        },
        { part: 'additions', row: instrument('ra-b', { family: 'readmission-agreement', signed }) },
      )
      expect(merged.instruments).toHaveLength(2)
      expect(journal.unsure).toHaveLength(1)
    }
  })

  it('keeps two agreements of one day apart when one part lists both, and lists them', () => {
    const { merged, journal } = merge(
      { part: 'labour', row: labour() },
      { part: 'labour', row: labour({ id: 'bla-225-616-2012-2' }) },
    )
    expect(merged.instruments).toHaveLength(2)
    expect(journal.unsure.map(({ reason }) => reason)).toEqual([
      'two numbers of the data set for the same parties and day',
    ])
  })

  it('keeps two families of one part apart, whatever their titles say', () => {
    const { merged } = merge(
      { part: 'additions', row: labour({ title: 'Agreement on the exchange of trainees' }) },
      {
        part: 'additions',
        row: instrument('ym-che-tun-2012', { family: 'youth-mobility', signed: '2012-06-11' }),
      },
    )
    expect(merged.instruments).toHaveLength(2)
  })

  it('takes the title that an instrument bears over one made up from the pair', () => {
    const { merged } = merge(
      { part: 'labour', row: labour() },
      {
        part: 'additions',
        row: labour({ id: 'bla-che-tun-2012', title: 'Exchange of notes on seasonal workers' }),
      },
    )
    expect(merged.instruments.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'bla-225-616-2012-1: Exchange of notes on seasonal workers',
    ])
    expect(merged.aliases.filter(({ kind }) => kind === 'other-title').map(({ alias }) => alias)).toEqual([
      'Bilateral labour agreement between Switzerland and Tunisia (2012)',
    ])
  })

  it('never merges agreements between other states', () => {
    const { merged, journal } = merge(
      { part: 'bilateral', row: partnership({ signed: '2012-06-11' }) },
      {
        part: 'labour',
        row: labour({ title: 'Memorandum establishing a migration partnership' }),
        actors: ['CHE', 'NGA'],
      },
    )
    expect(merged.instruments).toHaveLength(2)
    expect(journal.merges).toEqual([])
  })
})
