import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../../src/model/error.ts'
import type { Registry } from '../../../src/model/registry.ts'
import { type Correction, correctRow } from '../../../src/registry/change/correct-row.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))

const correct = (correction: Partial<Correction>) =>
  correctRow(registry, {
    table: 'participations',
    key: 'un-icrmw|MAR|party',
    values: { from: '1993-06-22' },
    source: 'Gazette 7, 1993',
    ...correction,
  })

function codeOf(correction: Partial<Correction>): string {
  try {
    correct(correction)
  } catch (error) {
    if (error instanceof StrataError) return error.code
  }
  return 'none'
}

const used = (registryOf: Pick<Registry, 'field_sources'>) => registryOf.field_sources

describe('correctRow', () => {
  it('changes the row, adds the source, and keeps the overruled value beside the new one', () => {
    const { changes, findings } = correct({})
    expect(findings).toEqual([])
    const [row, source, ...fields] = changes
    expect([row?.before?.['from'], row?.after?.['from'], row?.after?.['start']]).toEqual([
      '1993-06-21',
      '1993-06-22',
      'known',
    ])
    expect(row?.after?.['source']).toBe(`${row?.before?.['source']};own-gazette-7-1993`)
    expect(source).toEqual({
      table: 'sources',
      before: null,
      after: {
        id: 'own-gazette-7-1993',
        citation: 'Gazette 7, 1993',
        url: null,
        licence: null,
        as_of: null,
      },
    })
    const id = 'un-icrmw|MAR|party|1993-06-22'
    expect(fields.map(({ before, after }) => [before, after])).toEqual([
      [
        null,
        {
          table: 'participations',
          id,
          column: 'from',
          value: '1993-06-21',
          source: row?.before?.['source'],
          used: 'no',
        },
      ],
      [
        null,
        {
          table: 'participations',
          id,
          column: 'from',
          value: '1993-06-22',
          source: 'own-gazette-7-1993',
          used: 'yes',
        },
      ],
    ])
  })

  it('overrules what field sources call used, so that the tables still pass the check', () => {
    const held = used(registry).find(
      ({ table, column, used: is }) => table === 'instruments' && column === 'signed' && is === 'yes',
    )
    const { changes, findings } = correct({
      table: 'instruments',
      key: held?.id ?? '',
      values: { signed: '1999-09-09' },
    })
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    const overruled = changes.find(
      ({ table, before }) => table === 'field_sources' && before?.['value'] === held?.value,
    )
    expect([overruled?.before?.['used'], overruled?.after?.['used']]).toEqual(['yes', 'no'])
  })

  it('takes a row out with what field sources say of it, and names no new source where it is known', () => {
    const known = registry.sources[0]?.citation ?? ''
    const { changes } = correct({ values: null, source: known })
    expect(changes.map(({ table, after }) => [table, after])).toEqual([['participations', null]])
  })

  it('finds what the correction would make wrong', () => {
    const rules = (correction: Partial<Correction>) =>
      correct(correction)
        .findings.filter(({ level }) => level === 'error')
        .map(({ rule }) => rule)
    expect(rules({ values: { to: '1980' } })).toContain('dates-reversed')
    expect(rules({ values: { actor: 'XQQ' } })).toContain('unknown-reference')
    expect(rules({ values: { from: 'June' } })).toContain('not-a-date')
  })

  it.each([
    ['changes/no-such-row', { key: 'un-icrmw|XXX|party' }],
    ['changes/row-unclear', { key: 'un-icrmw|MAR' }],
    ['changes/no-such-column', { values: { date: '1993' } }],
    ['changes/column-fixed', { table: 'actors', key: 'MAR', values: { id: 'MAX' } }],
    ['changes/nothing-changed', { values: { from: '1993-06-21' } }],
  ] as const)('refuses with %s', (code, correction) => {
    expect(codeOf(correction as Partial<Correction>)).toBe(code)
  })
})
