import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runStrata } from '../run-strata.ts'

const folder = mkdtempSync(join(tmpdir(), 'strata-assess-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const AGREEMENT = `AGREEMENT

Article 1

Arcadia shall readmit its nationals who stay in Freedonia without leave, upon request.

Article 2

Freedonia may issue visas to nationals of Arcadia, provided that the conditions of Article 1 are in place.

Article 3

The Parties shall promote the mobility of students.
`

describe('strata assess', () => {
  it('reads a table of clauses: one answer a clause, in the values of METHOD', async () => {
    const clauses = file(
      'clauses.csv',
      'id,text,chapeau,article_text,party_a,party_b,kind_a,kind_b,lang\n' +
        '1,"Arcadia shall readmit its nationals, upon request.",,,European Union,Arcadia,bloc,state,en\n' +
        '2,"issue visas.",The Member States may:,,European Union,Arcadia,bloc,state,en\n' +
        '3,"A tariff shall be paid.",,,,,,,\n',
    )
    const { status, out } = await runStrata(['assess', '--clauses', clauses, '--json'])
    expect(status).toBe(0)
    expect((JSON.parse(out) as { clauses: unknown[] }).clauses).toMatchObject([
      {
        id: '1',
        topics: ['readmit-own'],
        bearer: 'b',
        via: null,
        beneficiary: 'a',
        modal: 'shall',
        action: 'result',
        prohibition: false,
        conditional: true,
        condition_type: 'request',
        strength: 1,
      },
      { id: '2', topics: ['visa'], bearer: 'a', modal: 'may', conditional: false, condition_type: null },
      { id: '3', topics: [], bearer: 'none' },
    ])
    const csv = await runStrata(['assess', '--clauses', clauses, '--csv'])
    expect(csv.out.split('\n')[1]).toContain('1,readmit-own,b,,a,shall,result,1,no,request')
  })

  it('reads a file with the parties that are named: load by topic, conditionality, shares', async () => {
    const text = file('agreement.txt', AGREEMENT)
    const asked = ['assess', text, '--party-a', 'Freedonia', '--party-b', 'Arcadia']
    const { status, out } = await runStrata([...asked, '--json'])
    expect(status).toBe(0)
    const [answer] = (JSON.parse(out) as { texts: Record<string, never>[] }).texts
    expect(answer).toMatchObject({
      sides: { a: 'Freedonia', b: 'Arcadia', rule: 'given', reason: null },
      clauses_on_topic: 3,
      conditionality: { clauses: 2 },
    })
    const topics = answer?.topics as unknown as {
      topic: string
      x_a: number
      x_b: number
      d: number | null
    }[]
    expect(topics.find(({ topic }) => topic === 'readmit-own')).toMatchObject({ x_a: 0, x_b: 1, d: 1 })
    expect(topics.find(({ topic }) => topic === 'visa')).toMatchObject({ x_a: 0.2, x_b: 0, d: -1 })
    expect(topics.find(({ topic }) => topic === 'students')).toMatchObject({ x_a: 0.5, x_b: 0.5, d: 0 })
    const read = await runStrata(asked)
    expect(read.out).toContain('d above 0 lies on B')
    expect(read.out).toContain('against it: Asymmetry, domination')
    expect(read.out).toContain('no verdict is given')
    const unnamed = await runStrata(['assess', text])
    expect(unnamed.out).toContain('No sides: no party was named')
  })

  it('reads each article in its own language and lists what it cannot read', async () => {
    const german =
      'Die Vertragsparteien bemühen sich gemeinsam um die Förderung der Zusammenarbeit zwischen ihren Behörden, und sie tauschen regelmäßig Erfahrungen über die Aufnahme von Studierenden und deren Unterhalt aus.'
    const spanish =
      'Las Partes fomentarán la movilidad de los estudiantes y de los investigadores, y cada una de ellas expedirá visados a los nacionales de la otra que hayan sido admitidos en sus universidades públicas.'
    const mixed = file('mixed.txt', `${AGREEMENT}\nArticle 4\n\n${german}\n\nArticle 5\n\n${spanish}\n`)
    const asked = ['assess', mixed, '--party-a', 'Freedonia', '--party-b', 'Arcadia']
    const { status, out } = await runStrata([...asked, '--json'])
    expect(status).toBe(0)
    const [answer] = (JSON.parse(out) as { texts: Record<string, never>[] }).texts
    expect(answer).toMatchObject({
      not_read: [{ language: 'de', clauses: [expect.stringMatching(/^art-4/)] }],
    })
    const clauses = answer?.clauses as unknown as { id: string; topics: string[]; bearer: string }[]
    expect(clauses.map(({ id }) => id.split('/')[0])).toEqual(['art-1', 'art-2', 'art-3', 'art-5'])
    expect(clauses.at(-1)).toMatchObject({ bearer: 'both', topics: ['visa', 'students'] })
    expect((await runStrata(asked)).out).toContain('Not read: 1 clauses in the language "de"')

    const refused = await runStrata(['assess', file('german.txt', `Artikel 1\n\n${german}\n`)])
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain('assess/language-not-read')
  })

  it('lists a party named in an unforeseen way, and knows it by an alias', async () => {
    const clauses = file(
      'aliases.csv',
      'id,text,party_a,party_b,kind_a,kind_b,lang\n1,"The Republic of Ruritania shall readmit its nationals.",Freedonia,Arcadia,state,state,en\n',
    )
    const asked = ['assess', '--clauses', clauses, '--json']
    const records = async (more: string[] = []): Promise<unknown> =>
      (JSON.parse((await runStrata([...asked, ...more])).out) as { clauses: unknown[] }).clauses[0]
    expect(await records()).toMatchObject({
      bearer: null,
      unresolved: ['republic of ruritania'],
    })
    expect(await records(['--alias', 'Ruritania=b', '--alias', 'Host Country=a'])).toMatchObject({
      bearer: 'b',
      beneficiary: 'a',
      unresolved: [],
    })
    const text = file('ruritania.txt', AGREEMENT.replaceAll('Arcadia', 'The Republic of Ruritania'))
    const parties = ['assess', text, '--party-a', 'Freedonia', '--party-b', 'Arcadia', '--json']
    const before = JSON.parse((await runStrata(parties)).out) as { texts: { unresolved: string[] }[] }
    expect(before.texts[0]?.unresolved).toEqual(['republic of ruritania'])
    const after = JSON.parse((await runStrata([...parties, '--alias', 'Ruritania=b'])).out) as typeof before
    expect(after.texts[0]).toMatchObject({ unresolved: [], duties: { b: expect.any(Number) } })
    const faulty = await runStrata([...asked, '--alias', 'Ruritania'])
    expect(faulty.status).toBe(2)
    expect(faulty.err).toContain('assess/alias-faulty')
    const registry = await runStrata(['assess', 'pta-83', '--alias', 'Ruritania=b'])
    expect(registry.err).toContain('assess/alias-of-registry')
  })

  it('tells an instrument without any text from the registry, with the reason for the rest', async () => {
    const workspace = ['--workspace', join(folder, 'w.strata')]
    const { status, out } = await runStrata(['assess', 'mp-eu-arm-2011', '--json', ...workspace])
    expect(status).toBe(0)
    const { report, texts } = JSON.parse(out) as {
      report: { criteria: { value: number | null }[]; missing: { what: string }[] }
      texts: unknown[]
    }
    expect(texts).toEqual([])
    expect(report.criteria.some(({ value }) => value !== null)).toBe(true)
    expect(report.missing.map(({ what }) => what)).toContain('text')
    const family = await runStrata(['assess', 'mobility-partnership', '--json', ...workspace])
    const { class: found } = JSON.parse(family.out) as {
      class: { instruments: number; withText: number; figures: { id: string; known: number }[] }
    }
    expect(found).toMatchObject({ instruments: 9, withText: 0 })
    expect(found.figures.find(({ id }) => id === 'informality')?.known).toBe(9)
    expect(found.figures.find(({ id }) => id === 'd')?.known).toBe(0)
  })

  it('says what is wrong with a table, and that nothing was asked', async () => {
    const faulty = await runStrata([
      'assess',
      '--clauses',
      file('faulty.csv', 'id,text,kind_a\n1,x,empire\n'),
    ])
    expect(faulty).toMatchObject({ status: 1, out: '' })
    expect(faulty.err).toContain('faulty.csv, row 2: kind_a is "empire"')
    const nothing = await runStrata(['assess'])
    expect(nothing.status).toBe(2)
    expect(nothing.err).toContain('assess/nothing-asked')
  })
})
