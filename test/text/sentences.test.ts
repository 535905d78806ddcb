import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/text/sentences.ts'

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['See Art. 5 The rest stays.', 1],
    ['As Decision No. 2 Annex says. It holds.', 2],
    ['Las tasas, p.ej. Visados, se suprimen. Otra frase.', 2],
    ['La empresa Lago S.A. Norte informa.', 1],
    ['Under para. 3 Fees fall. They rise under pars. 4 and 5.', 2],
    ['1. The Parties meet. They talk.', 2],
    ['J. Norman signs. All agree.', 2],
    ['The list of\nfees is open. It\ngrows.', 2],
    ['A title\n\nA sentence', 2],
    ['', 0],
    [' \n ', 0],
  ])('%j has %i', (text, count) => {
    expect(cut(text)).toHaveLength(count)
  })

  it('are without the white space around, in order', () => {
    expect(cut(' One. \n\n Two! ')).toEqual(['One.', 'Two!'])
  })
})

describe('sentences of a long paragraph', () => {
  it('are those of its parts, and take no longer for each the longer it is', () => {
    const count = 20_000
    expect(cut('The fee is low. '.repeat(count))).toEqual(
      Array.from({ length: count }, () => 'The fee is low.'),
    )
    expect(cut('fees and '.repeat(2_000))).toHaveLength(1)
  })
})
