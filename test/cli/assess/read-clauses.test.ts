import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../src/cli/assess/read-clauses.ts'

const read = (text: string) => readClauses(new TextEncoder().encode(text), 'clauses.csv')

describe('a table of clauses', () => {
  it('has its columns in any order; what is not there is empty', () => {
    expect(read('text,id,party_b,kind_a\n"Arcadia shall pay, at once.",c1,Arcadia,bloc\n')).toEqual([
      {
        id: 'c1',
        text: 'Arcadia shall pay, at once.',
        chapeau: '',
        articleText: '',
        partyA: { name: '', kind: 'bloc' },
        partyB: { name: 'Arcadia', kind: 'state' },
        language: null,
      },
    ])
  })

  it.each([
    ['a column that is missing', 'id,words\nc1,x\n', 1, 'no column "text"'],
    ['an id twice', 'id,text\nc1,x\nc1,y\n', 3, 'stands in row 2'],
    ['an id that is empty', 'id,text\n,x\n', 2, 'empty'],
    ['a kind of no party', 'id,text,kind_a\nc1,x,empire\n', 2, 'empire'],
    ['a quote left open', 'id,text\nc1,"x\n', 2, 'Quote'],
    ['an empty file', '', 1, 'no column "id"'],
  ])('says where %s is', (_, text, row, why) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'assess/clauses-faulty',
        details: expect.objectContaining({ file: 'clauses.csv', row, why: expect.stringContaining(why) }),
      }),
    )
  })

  it('is refused where it is not UTF-8', () => {
    expect(() => readClauses(new Uint8Array([0x69, 0x64, 0xff, 0xfe]), 'clauses.csv')).toThrow(
      expect.objectContaining({ code: 'assess/clauses-faulty' }),
    )
  })
})
