import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MatchIndex } from '../../src/collection/match-index.ts'
import { matchText, SURE_MARGIN, SURE_SCORE } from '../../src/collection/match-text.ts'
import type { StatedMetadata } from '../../src/model/document.ts'
import { scratchFolder } from '../store/scratch.ts'
import { smallMatchIndex } from './small-match-index.ts'

let index: MatchIndex

beforeAll(() => {
  index = smallMatchIndex(scratchFolder())
})

const NOTHING: StatedMetadata = { instrument: null, title: null, signed: null, parties: [], language: null }
const match = (fileName: string, stated: Partial<StatedMetadata> = {}, row: string | null = null) =>
  matchText(index, {
    fileName,
    stated: { ...NOTHING, ...stated },
    row:
      row === null
        ? null
        : { file: fileName, instrument: row, title: null, signed: null, parties: [], language: null },
  })
const matched = (instrument: string, by: string) => ({ status: 'matched', instrument, by })

describe('whose text a file is', () => {
  it('is what the user’s metadata say, whatever the file says', () => {
    expect(match('pta_1.xml', { instrument: 'pta-1' }, 'bla-esp-ecu-2001')).toEqual(
      matched('bla-esp-ecu-2001', 'metadata'),
    )
  })

  it('is the id that the file states, or that of the instrument into which it was merged', () => {
    expect(match('a.xml', { instrument: 'pta-1' })).toEqual(matched('pta-1', 'stated-id'))
    expect(match('a.xml', { instrument: 'PTA-9' })).toEqual(matched('pta-1', 'stated-id'))
  })

  it.each([
    ['pta_1.xml', 'pta-1'],
    ['folder/PTA-1.PDF', 'pta-1'],
    ['pta_9.xml', 'pta-1'],
    ['bla-esp-ecu-2001.pdf', 'bla-esp-ecu-2001'],
    ['bla-esp-ecu-2001-es.docx', 'bla-esp-ecu-2001'],
    ['bla_esp_ecu_2001.fr.html', 'bla-esp-ecu-2001'],
    ['bla-esp-ecu-2001~2.txt', 'bla-esp-ecu-2001'],
  ])('is the id that is its name: %s', (fileName, id) => {
    expect(match(fileName)).toEqual(matched(id, 'file-name'))
  })

  it('waits where file and name are of two instruments, both named', () => {
    expect(match('bla-esp-ecu-2001.xml', { instrument: 'pta-1' })).toMatchObject({
      status: 'waiting',
      why: 'contradiction',
      candidates: [{ instrument: 'pta-1' }, { instrument: 'bla-esp-ecu-2001' }],
    })
  })

  it('waits where the file states an id that no instrument has, unless all else is sure', () => {
    expect(match('x.xml', { instrument: 'pta-77' })).toEqual({
      status: 'waiting',
      why: 'unknown-instrument',
      candidates: [],
    })
    const stated = { instrument: 'pta-77', parties: ['PNG', 'FRA'], signed: '1990' }
    expect(match('x.xml', stated)).toEqual(matched('bla-png-1990', 'score'))
  })

  it('is found by parties, date and title together', () => {
    const stated = {
      title: 'Agreement regulating migratory flows between Spain and Ecuador',
      signed: '2001-05-29',
      parties: ['Spain', 'ECU'],
    }
    expect(match('scan.pdf', stated)).toEqual(matched('bla-esp-ecu-2001', 'score'))
    expect(match('scan.pdf', { ...stated, title: 'Acuerdo sobre flujos migratorios' })).toEqual(
      matched('bla-esp-ecu-2001', 'score'),
    )
  })

  it('is found by the parties and the year in the name of the file', () => {
    expect(match('Papua New Guinea_France_1990.pdf')).toEqual(matched('bla-png-1990', 'score'))
  })

  it('counts the states on a bloc’s side with it or without it', () => {
    const signed = '1996-02-26'
    for (const parties of [
      ['European Union', 'Maroc'],
      ['MAR', 'ESP', 'FRA', 'European Union'],
    ])
      expect(match('a.pdf', { parties, signed })).toEqual(matched('pta-1', 'score'))
  })

  it('waits, with the scores and their parts, where two agree as well', () => {
    const place = match('Spain Ecuador.pdf', { parties: ['ESP', 'ECU'] })
    expect(place).toMatchObject({ status: 'waiting', why: 'unsure' })
    expect(place.status === 'waiting' ? place.candidates : []).toEqual(
      [
        { instrument: 'bla-esp-ecu-1960', score: 1, parts: { parties: 1, date: null, title: null } },
        { instrument: 'bla-esp-ecu-2001', score: 1, parts: { parties: 1, date: null, title: null } },
        expect.objectContaining({ instrument: 'pta-1' }),
      ].slice(0, place.status === 'waiting' ? place.candidates.length : 0),
    )
  })

  it('waits where only one thing agrees, however well', () => {
    expect(
      match('scan.pdf', { title: 'Convention on social security between Spain and Ecuador' }),
    ).toMatchObject({
      status: 'waiting',
    })
    expect(match('scan.pdf', { signed: '1990' })).toMatchObject({ status: 'waiting' })
  })

  it('waits where a day of another year contradicts', () => {
    expect(match('scan.pdf', { parties: ['PNG', 'FRA'], signed: '1971-01-01' })).toMatchObject({
      status: 'waiting',
    })
  })

  it('has no candidate where nothing agrees', () => {
    expect(match('scan.pdf')).toEqual({ status: 'waiting', why: 'no-candidate', candidates: [] })
  })

  it('never counts a name that is no actor as agreement', () => {
    const known = match('a.pdf', { parties: ['PNG', 'FRA'], signed: '1990' })
    expect(known).toEqual(matched('bla-png-1990', 'score'))
    const unknown = match('a.pdf', { parties: ['PNG', 'FRA', 'Atlantis', 'Mu'], signed: '1990' })
    expect(unknown).toMatchObject({ status: 'waiting', candidates: [{ instrument: 'bla-png-1990' }] })
  })

  it('is by score only where the best is good enough and clearly the best; scores lie between 0 and 1', () => {
    const stated = fc.record({
      instrument: fc.constant(null),
      title: fc.option(fc.constantFrom('Agreement between Spain and Ecuador', 'labour', 'Convention')),
      signed: fc.option(fc.constantFrom('2001', '2001-05-29', '1960', '1990-02', '1996')),
      parties: fc.subarray(['ESP', 'ECU', 'PNG', 'FRA', 'MAR', 'eu', 'Atlantis']),
      language: fc.constant(null),
    })
    fc.assert(
      fc.property(stated, (some) => {
        const place = matchText(index, { fileName: 'scan.pdf', stated: some, row: null })
        if (place.status === 'matched') return
        for (const { score, parts } of place.candidates) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          const known = Object.values(parts).filter((part) => part !== null)
          expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-12)
          expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-12)
        }
        expect(place.candidates).toEqual(place.candidates.toSorted((a, b) => b.score - a.score))
      }),
    )
    expect(SURE_SCORE + SURE_MARGIN).toBeLessThanOrEqual(1)
  })
})
