import { describe, expect, it } from 'vitest'
import { numberInWords, romanNumber } from '../../src/text/ordinal-number.ts'
import { writtenNumber } from '../../src/text/written-number.ts'

describe('numbers as they are written', () => {
  it.each([
    ['first', 1],
    ['TWENTY-ONE', 21],
    ['thirty three', 33],
    ['premier', 1],
    ['deuxième', 2],
    ['vingt et unième', 21],
    ['soixante-dixième', 70],
    ['quatre-vingt-dix', 90],
    ['primera', 1],
    ['décimo tercero', 13],
    ['DECIMOQUINTO', 15],
    ['vigésimo noveno', 29],
    ['treinta y dos', 32],
  ])('%s is %i', (words, value) => {
    expect(numberInWords(words)).toBe(value)
  })

  it.each(['', 'one twenty', 'two three', 'and one', 'final', 'unique'])('"%s" is no number', (words) => {
    expect(numberInWords(words)).toBeNull()
  })

  it('knows the Roman numbers to 399, and what is none', () => {
    const signs: readonly (readonly [number, string])[] = [
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ]
    for (let value = 1; value < 400; value++) {
      let written = ''
      let left = value
      for (const [worth, sign] of signs) for (; left >= worth; left -= worth) written += sign
      expect([written, romanNumber(written)]).toEqual([written, value])
    }
    for (const other of ['', 'IVI', 'VX', 'ABC', 'IL']) expect(romanNumber(other)).toBeNull()
  })

  it.each([
    ['5', false, '5', 1],
    ['5 bis.', false, '5bis', 5],
    ['9 (A)', false, '9a', 5],
    ['1er', false, '1', 3],
    ['5o. x', false, '5', 2],
    ['5.º', false, '5', 3],
    ['XII bis', false, '12bis', 7],
    ['C', true, 'c', 1],
    ['I', true, '1', 1],
    ['quinto del', false, '5', 6],
  ])('%s', (written, letters, value, length) => {
    expect(writtenNumber(written, letters)).toEqual({ value, length })
  })

  it.each(['Parties', '', 'Cx', 'a'])('"%s" begins with none', (written) => {
    expect(writtenNumber(written)).toBeNull()
  })
})
