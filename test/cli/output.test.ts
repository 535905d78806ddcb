import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, shorten, tableText } from '../../src/cli/output.ts'

describe('tableText', () => {
  it('sets words left and numbers right, and unknown as a dash', () => {
    const text = tableText({
      columns: ['layer', 'ties', 'density'],
      rows: [
        ['bloc', 324, 0.1831],
        ['multilateral', 19105, null],
        [null, 0, 1296.5],
      ],
    })
    expect(text.split('\n')).toEqual([
      'layer          ties  density',
      'bloc            324   0.1831',
      'multilateral  19105        –',
      '–                 0   1296.5',
    ])
  })

  it('never shows unknown as zero, nor zero as unknown', () => {
    const text = tableText({ columns: ['a'], rows: [[0], [null]] })
    expect(text.split('\n').slice(1)).toEqual(['0', '–'])
  })

  it('keeps a row on its line, whatever its cells hold, and sends no control character to the terminal', () => {
    const rows = [['a\nb\u001b[31mc\r', 'x']]
    expect(tableText({ columns: ['t', 'u'], rows }).split('\n')).toEqual([
      `t${' '.repeat(11)}u`,
      'a b [31mc   x',
    ])
  })

  it('takes more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, k) => [k])
    expect(tableText({ columns: ['n'], rows }).endsWith('\n199999')).toBe(true)
  })
})

describe('csvText', () => {
  it('gives back every text that a spreadsheet does not take for a formula', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = parse(csvText({ columns: ['a', 'b'], rows })) as string[][]
        expect(read).toEqual([['a', 'b'], ...rows])
      }),
    )
  })

  it('keeps numbers as they are and disarms formulas', () => {
    const text = csvText({ columns: ['n', 't', 'u'], rows: [[-1.5, '=1+1', null]] })
    expect(text).toBe("n,t,u\n-1.5,'=1+1,\n")
  })
})

describe('shorten', () => {
  it('leaves a text that fits, and marks what was cut', () => {
    expect(shorten('twelve signs', 12)).toBe('twelve signs')
    expect(shorten('twelve signs', 8)).toBe('twelve…')
    expect(shorten('twelve signs', 7)).toBe('twelve…')
  })
})
