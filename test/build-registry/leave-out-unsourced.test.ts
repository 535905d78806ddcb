import { describe, expect, it } from 'vitest'
import { applyFieldFixes } from '../../scripts/build-registry/apply-field-fixes.ts'
import { Journal } from '../../scripts/build-registry/journal.ts'
import { leaveOutUnsourced, UNSOURCED } from '../../scripts/build-registry/leave-out-unsourced.ts'
import { instrument, madeUpParts, participation, partiesOf, within } from './made-up-parts.ts'

describe('what no source backs', () => {
  it('leaves the row out, with everything that hangs on it, and lists each', () => {
    const parts = madeUpParts({
      instruments: within('bilateral', [instrument('ra-a', { source: UNSOURCED }), instrument('ra-b')]),
      participations: within('bilateral', [
        ...partiesOf('ra-a', ['ESP', 'NGA']),
        participation('ra-b', 'ESP'),
        participation('ra-b', 'NGA', { source: UNSOURCED }),
      ]),
      codings: within('bilateral', [
        { instrument: 'ra-a', variable: 'tcn_clause', value: 'yes', source: 'own' },
      ]),
    })
    const journal = new Journal()
    leaveOutUnsourced(parts, new Set(), journal)
    expect(parts.instruments.map(({ row }) => row['id'])).toEqual(['ra-b'])
    expect(parts.participations.map(({ row }) => `${row['instrument']} ${row['actor']}`)).toEqual([
      'ra-b ESP',
    ])
    expect(parts.codings).toEqual([])
    expect(journal.gaps.map(({ what, id }) => `${what}: ${id}`).toSorted()).toEqual([
      'row left out: ra-a',
      'row left out: ra-a|ESP|party',
      'row left out: ra-a|NGA|party',
      'row left out: ra-a|tcn_clause|yes',
      'row left out: ra-b|NGA|party',
    ])
  })

  it('keeps what hangs on an instrument that another part sources', () => {
    const parts = madeUpParts({
      instruments: [
        ...within('bilateral', [instrument('ra-a', { source: UNSOURCED })]),
        ...within('additions', [instrument('ra-a')]),
      ],
      participations: within('additions', partiesOf('ra-a', ['ESP', 'NGA'])),
    })
    leaveOutUnsourced(parts, new Set(), new Journal())
    expect(parts.instruments.map(({ part }) => part)).toEqual(['additions'])
    expect(parts.participations).toHaveLength(2)
  })

  it('blanks the fields that a note tags and no other', () => {
    const parts = madeUpParts({
      instruments: within('eu', [
        instrument('eura-a', { signed: '2010-11-22', in_force: '2011-03-01', note: 'ugk:signed' }),
        instrument('eura-b', { signed: '2007', note: 'existence sourced; ugk:signed (year)' }),
        instrument('eura-c', { signed: '2016-10', note: 'ugk day 2 October' }),
      ]),
    })
    const journal = new Journal()
    leaveOutUnsourced(parts, new Set(), journal)
    expect(parts.instruments.map(({ row }) => [row['signed'], row['in_force']])).toEqual([
      ['', '2011-03-01'],
      ['', ''],
      ['2016-10', ''],
    ])
    expect(journal.gaps).toHaveLength(2)
    expect(journal.gaps[0]).toMatchObject({
      what: 'field blanked',
      id: 'eura-a',
      detail: 'signed 2010-11-22',
    })
  })

  it('keeps a tagged field that a fix has sourced since, and says where it has it from', () => {
    const parts = madeUpParts({
      instruments: within('bilateral', [instrument('ra-a', { signed: '2024', note: 'ugk:signed' })]),
      fieldFixes: [
        {
          file: 'bilateral/instruments.csv',
          id: 'ra-a',
          column: 'signed',
          value: '2024-05-02',
          source: 'gazette',
        },
      ],
    })
    const journal = new Journal()
    leaveOutUnsourced(parts, applyFieldFixes(parts, journal), journal)
    expect(parts.instruments[0]?.row['signed']).toBe('2024-05-02')
    expect(journal.gaps).toEqual([])
    expect(journal.fieldSources).toEqual([
      { table: 'instruments', id: 'ra-a', column: 'signed', value: '2024', source: 'own', used: 'no' },
      {
        table: 'instruments',
        id: 'ra-a',
        column: 'signed',
        value: '2024-05-02',
        source: 'gazette',
        used: 'yes',
      },
    ])
  })

  it('refuses a fix for a row that is not there', () => {
    const fix = {
      file: 'bilateral/instruments.csv',
      id: 'ra-z',
      column: 'signed',
      value: '2024',
      source: 'own',
    }
    expect(() => applyFieldFixes(madeUpParts({ fieldFixes: [fix] }), new Journal())).toThrow(
      'field-fixes.csv: no row ra-z in bilateral/instruments.csv.',
    )
  })
})
