import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runStrata } from '../run-strata.ts'

const folder = mkdtempSync(join(tmpdir(), 'strata-quality-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const clauses = file(
  'clauses.csv',
  'id,text,party_a,party_b,kind_a,kind_b,lang\n' +
    '1,"Arcadia shall readmit its nationals, upon request.",European Union,Arcadia,bloc,state,en\n' +
    '2,"The Parties may exchange information on illegal immigration.",European Union,Arcadia,bloc,state,en\n' +
    '3,"A tariff shall be paid.",,,,,\n',
)

const coded = (rows: string): string =>
  file('coded.csv', `id,coder,topics,bearer,modal,action,condition_type,prohibition\n${rows}`)

describe('strata assess --clauses … --against …', () => {
  it('joins by id, coder by coder', async () => {
    const against = coded(
      '1,ann,readmit-own,b,shall,result,request,no\n' +
        '2,ann,irregular; data,each,may,process,,no\n' +
        '1,ben,readmit-own,a,shall,result,,\n' +
        '9,ben,visa,both,may,process,,no\n',
    )
    const { status, out } = await runStrata(['assess', '--clauses', clauses, '--against', against, '--json'])
    expect(status).toBe(0)
    const { quality } = JSON.parse(out) as { quality: { variables: { variable: string }[] }[] }
    expect(quality).toMatchObject([
      {
        coder: 'ann',
        clauses: 2,
        on_topic: 2,
        coded_without_clause: [],
        clauses_without_codes: ['3'],
        topics: { f1: 1 },
        conditional: { right: 1, extra: 0, missed: 0 },
        abstentions: 0,
        unresolved: [],
      },
      {
        coder: 'ben',
        clauses: 1,
        coded_without_clause: ['9'],
        conditional: { right: 0, extra: 1 },
      },
    ])
    const [ann, ben] = quality
    expect(ann?.variables).toContainEqual(expect.objectContaining({ variable: 'bearer', accuracy: 1 }))
    expect(ben?.variables).toContainEqual(
      expect.objectContaining({
        variable: 'bearer',
        accuracy: 0,
        confusion: {
          values: ['a', 'b'],
          coded_by_machine: [
            [0, 1],
            [0, 0],
          ],
        },
      }),
    )
    expect(ben?.variables).toContainEqual(expect.objectContaining({ variable: 'prohibition', clauses: 0 }))
  })

  it('prints figures, matrices, abstentions; and a table as CSV', async () => {
    const against = coded('1,,readmit-own,b,shall,result,request,no\n')
    const { out } = await runStrata(['assess', '--clauses', clauses, '--against', against])
    expect(out).toContain('1 clauses coded, 1 of them about a topic')
    expect(out).toContain('rows as coded, columns as the machine reads')
    expect(out).toContain('Bearers left open: 0 of 1')
    const csv = await runStrata(['assess', '--clauses', clauses, '--against', against, '--csv'])
    expect(csv.out.split('\n')[0]).toBe('coder,variable,figure,clauses,value,low,high,precision,recall,alpha')
    expect(csv.out).toContain(',bearer,accuracy,1,1,')
  })

  it.each([
    ['1,,visa,somebody,shall,result,,no\n', 'row 2: bearer is "somebody"'],
    ['1,,visa,a,,result,,no\n', 'row 2: modal is empty'],
    ['1,,visa,a,shall,result,,no\n1,,visa,a,shall,result,,no\n', 'row 3: the id "1" stands in a row above'],
    ['7,,visa,a,shall,result,,no\n', 'No clause has the id of a coded one'],
  ])('refuses what cannot be compared, %#', async (rows, message) => {
    const { status, err } = await runStrata(['assess', '--clauses', clauses, '--against', coded(rows)])
    expect(status).not.toBe(0)
    expect(err).toContain(message)
  })

  it('refuses codes without clauses', async () => {
    const { err } = await runStrata(['assess', '--against', coded('1,,visa,a,shall,result,,no\n')])
    expect(err).toContain('no table of clauses')
  })
})
