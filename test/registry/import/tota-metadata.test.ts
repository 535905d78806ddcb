import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { totaMeta } from '../../../src/formats/tota-meta.ts'
import { XML_HEAD_BYTES } from '../../../src/model/import-format.ts'
import { readRegistryFolder, readXmlHeads } from '../../../src/registry/files.ts'
import { planImport } from '../../../src/registry/import/plan-import.ts'
import { totaMetadata } from '../../../src/registry/import/tota-metadata.ts'
import { codeOf, text } from './planted-zip.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))
const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpora/tota')
const hasCorpus = existsSync(CORPUS)
if (!hasCorpus) console.info('ToTA texts skipped: there is no folder ../shared/corpora/tota')

type Fields = Readonly<Record<string, string>>

function xml(fields: Fields, original: readonly string[] = ['CHE', 'MAR'], current = original): Uint8Array {
  const parties = (codes: readonly string[]) =>
    codes.map((code, n) => `<partyisocode n="${n + 1}">${code}</partyisocode>`)
  const all: Fields = {
    name: 'Switzerland - Morocco',
    treaty_identifier: '9001',
    status: 'In Force',
    date_signed: '2021-06-05',
    date_into_force: '2022-01-01',
    composition: 'Bilateral',
    crossregional: 'Yes',
    ...fields,
  }
  return text(
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n<treaty>\n  <meta>',
      ...Object.entries(all).map(([name, value]) => `    <${name}>${value}</${name}>`),
      `<parties_original>${parties(original).join('')}</parties_original><parties>${parties(current).join('')}</parties>`,
      '  </meta><body><chapter><article>The Parties & so on: this is not even XML',
    ].join('\n'),
  )
}

const importing = (...texts: readonly Uint8Array[]) =>
  totaMetadata(new Map(texts.map((bytes, n) => [`pta_${n}.xml`, bytes])), { registry, file: 'tota' })
const cellsOf = (result: ReturnType<typeof importing>, table: 'instruments' | 'participations') =>
  (result.tables.get(table) ?? []).map(({ cells }) => cells)
const found = (result: ReturnType<typeof importing>) =>
  result.findings.map(({ level, rule, column, value }) => [level, rule, column, value])

describe('a text of ToTA', () => {
  it('gives a new agreement with its days, layer, status and parties; what follows the metadata is not read', () => {
    const result = importing(xml({ type: 'Free Trade Agreement', language: 'en', date_inactive: '' }))
    expect(result.findings).toEqual([])
    expect(cellsOf(result, 'instruments')).toEqual([
      {
        id: 'pta-9001',
        title: 'Switzerland - Morocco',
        family: 'trade-agreement',
        layer: 'bilateral',
        form: 'treaty',
        regime: 'trade',
        binding: 'yes',
        signed: '2021-06-05',
        in_force: '2022-01-01',
        ended: null,
        status: 'in-force',
        source: 'tota-0.5.0',
        note: 'ToTA file pta_0.xml; language en; WTO type Free Trade Agreement; composition Bilateral',
      },
    ])
    expect(
      cellsOf(result, 'participations').map(({ actor, role, from, start }) => [actor, role, from, start]),
    ).toEqual([
      ['CHE', 'party', '2021-06-05', 'known'],
      ['MAR', 'party', '2021-06-05', 'known'],
    ])
    expect(planImport(registry, result, 'stop').isClear).toBe(true)
  })

  it('has blocs of its title as parties, their states as members, later ones since they joined or since an unknown day', () => {
    const rows = cellsOf(
      importing(
        xml(
          { name: 'EU - Morocco', date_signed: '1996-02-26', date_into_force: '' },
          ['FRA', 'MAR'],
          ['FRA', 'MAR', 'HRV', 'RKS'],
        ),
      ),
      'participations',
    )
    expect(rows.map(({ actor, role, from, start }) => [actor, role, from, start])).toEqual([
      ['eu', 'party', '1996-02-26', 'known'],
      ['FRA', 'member', '1996-02-26', 'known'],
      ['MAR', 'party', '1996-02-26', 'known'],
      ['HRV', 'member', '2013-07-01', 'known'],
      ['XKX', 'party', null, 'unknown'],
    ])
  })

  it.each([
    ['Bilateral; One Party is an RTA', 'Yes', 'bloc'],
    ['Plurilateral', 'Yes', 'transregional'],
    ['Plurilateral', 'No', 'regional'],
    ['Unheard of', 'No', null],
  ])('of composition %s, across regions %s, is of the layer %s', (composition, crossregional, layer) => {
    expect(cellsOf(importing(xml({ composition, crossregional })), 'instruments')[0]?.['layer']).toBe(layer)
  })

  it('names what it leaves out: an unknown party, status or day, an entry into force before the signature', () => {
    const result = importing(
      xml({ status: 'Dreamt of', date_signed: '2021-02-30' }, ['CHE', 'ZZZ']),
      xml({ treaty_identifier: '9002', date_into_force: '2020-01-01' }),
    )
    expect(found(result)).toEqual([
      ['warning', 'actor-unknown', 'partyisocode', 'pta_0.xml: ZZZ'],
      ['warning', 'not-a-date', 'date_signed', 'pta_0.xml: 2021-02-30'],
      ['warning', 'not-allowed', 'status', 'pta_0.xml: Dreamt of'],
      ['warning', 'date-order', 'date_into_force', 'pta_1.xml: 2020-01-01'],
    ])
    expect(cellsOf(result, 'instruments').map(({ signed, in_force }) => [signed, in_force])).toEqual([
      [null, '2022-01-01'],
      ['2021-06-05', null],
    ])
    expect(cellsOf(result, 'participations')[0]?.['start']).toBe('unknown')
  })

  it('of an agreement that is held shows what it says otherwise, and adds only parties that it lacks', () => {
    const result = importing(
      xml(
        {
          treaty_identifier: '1',
          name: 'Japan - Thailand',
          date_signed: '2007-04-04',
          date_into_force: '2007-11-01',
        },
        ['JPN', 'THA', 'CHE'],
      ),
    )
    expect(cellsOf(result, 'participations').map(({ actor }) => actor)).toEqual(['CHE'])
    const { conflicts } = planImport(registry, result, 'stop')
    expect(conflicts.map(({ key, differs }) => [key, differs])).toEqual([
      ['pta-1', [{ column: 'signed', held: '2007-04-03', incoming: '2007-04-04' }]],
    ])
  })

  it('agrees with a last day that is the day before it went out of force', () => {
    const held = registry.instruments.find(({ id }) => id === 'pta-305')
    const ended = (date: string) =>
      cellsOf(importing(xml({ treaty_identifier: '305', date_inactive: date })), 'instruments')[0]?.['ended']
    expect(held?.ended).toBe('2004-04-30')
    expect([ended('2004-05-01'), ended('2004-05-02')]).toEqual(['2004-04-30', '2004-05-02'])
  })

  it('twice is read once', () => {
    expect(found(importing(xml({}), xml({})))).toEqual([['warning', 'row-left-out', null, 'pta_1.xml']])
  })
})

describe('a file that is no text of ToTA', () => {
  it('is an error that names it, beside the others', () => {
    const result = importing(text('<html></html>'), xml({ treaty_identifier: 'none' }), xml({}))
    expect(result.findings.map(({ level, rule }) => [level, rule])).toEqual([
      ['error', 'not-a-text'],
      ['error', 'not-a-text'],
    ])
    expect(result.findings[0]?.value).toContain('pta_0.xml: The block meta')
  })

  it('is refused for a block that does not end in time, has too many parties, a document type, or is broken', () => {
    const meta = (bytes: Uint8Array) => codeOf(() => totaMeta(bytes, 'pta_1.xml'))
    expect(meta(xml({}))).toBeNull()
    expect(() => totaMeta(xml({ name: 'x'.repeat(XML_HEAD_BYTES) }), 'pta_1.xml')).toThrow(
      /does not end within/,
    )
    expect(meta(xml({}, new Array<string>(501).fill('CHE')))).toBe('import/xml-refused')
    expect(meta(text('<!DOCTYPE treaty [<!ENTITY a "b">]><treaty><meta></meta>'))).toBe('import/xml-refused')
    expect(meta(text('<treaty><meta><name></meta>'))).toBe('import/xml-refused')
    expect(
      codeOf(() =>
        totaMetadata(new Map(Array.from({ length: 5001 }, (_, n) => [`${n}`, new Uint8Array()])), {
          registry,
          file: 'x',
        }),
      ),
    ).toBe('import/too-many-files')
    expect(found(importing())).toEqual([['error', 'file-missing', null, null]])
  })
})

describe('the heads of XML files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-tota-'))
  it('are read up to so many bytes, other files left aside', () => {
    try {
      writeFileSync(join(folder, 'b.XML'), '123456789')
      writeFileSync(join(folder, 'a.xml'), '1')
      writeFileSync(join(folder, 'c.txt'), 'no')
      expect(
        [...readXmlHeads(folder, 5)].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
      ).toEqual([
        ['a.xml', '1'],
        ['b.XML', '12345'],
      ])
      expect(codeOf(() => readXmlHeads(folder, 5, 1))).toBe('import/too-many-files')
      expect(codeOf(() => readXmlHeads(join(folder, 'nowhere'), 5))).toBe('import/nothing-there')
      mkdirSync(join(folder, 'd.xml'))
      expect(codeOf(() => readXmlHeads(folder, 5))).toBe('registry/unreadable-file')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe.skipIf(!hasCorpus)('the texts of ToTA 0.5.0', () => {
  const files = hasCorpus ? readXmlHeads(CORPUS, XML_HEAD_BYTES) : new Map<string, Uint8Array>()

  it('brought in again change nothing and contradict nothing', () => {
    const result = totaMetadata(files, { registry, file: 'tota' })
    expect(files.size).toBe(386)
    expect(cellsOf(result, 'instruments')).toHaveLength(385)
    expect(found(result)).toEqual([
      ['warning', 'date-order', 'date_into_force', 'pta_117.xml: 1992-02-17'],
      ['warning', 'date-order', 'date_into_force', 'pta_287.xml: 1998-06-01'],
      ['warning', 'date-order', 'date_into_force', 'pta_392.xml: 2014-04-23'],
      ['warning', 'row-left-out', null, 'pta_450.xml'],
    ])
    const plan = planImport(registry, result, 'stop')
    expect(plan.changes).toEqual([])
    expect(plan.conflicts).toEqual([])
  })

  it('entered into a registry without them agree with the bundled rows, in how many cells is known', () => {
    const isTota = (id: string) => id.startsWith('pta-')
    const bare = {
      ...registry,
      instruments: registry.instruments.filter(({ id }) => !isTota(id)),
      participations: registry.participations.filter(({ instrument }) => !isTota(instrument)),
    }
    const result = totaMetadata(files, { registry: bare, file: 'tota' })
    const held = new Map(registry.instruments.map((row) => [row.id, row]))
    const pairs = cellsOf(result, 'instruments').flatMap((cells) => {
      const row = held.get(String(cells['id']))
      return row === undefined || !isTota(row.id) ? [] : [{ cells, row }]
    })
    const columns = [
      'title',
      'family',
      'layer',
      'form',
      'regime',
      'binding',
      'signed',
      'in_force',
      'ended',
      'status',
    ] as const
    const share = (column: (typeof columns)[number]) =>
      pairs.filter(({ cells, row }) => cells[column] === row[column]).length / pairs.length
    expect(pairs.length).toBeGreaterThan(380)
    // The registry gives the last day alive, ToTA mostly the first day after it; some rows are association agreements.
    for (const column of columns)
      expect(share(column), column).toBeGreaterThan(column === 'ended' ? 0.75 : 0.95)
    const keyOf = ({ instrument, actor, role }: Readonly<Record<string, unknown>>) =>
      `${instrument} ${actor} ${role}`
    const entered = new Set(cellsOf(result, 'participations').map(keyOf))
    const ids = new Set(pairs.map(({ row }) => row.id))
    const bundled = registry.participations
      .filter(({ instrument }) => ids.has(instrument))
      .map((row) => keyOf({ ...row }))
    const both = new Set(bundled.filter((key) => entered.has(key)))
    expect(both.size / new Set(bundled).size).toBeGreaterThan(0.95)
    expect(both.size / entered.size).toBeGreaterThan(0.95)
  })
})
