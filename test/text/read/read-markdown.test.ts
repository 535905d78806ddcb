import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/text/read/read-markdown.ts'
import { hintFaults } from '../hint-faults.ts'

describe('readMarkdown', () => {
  it('takes off the syntax and keeps the words, in English, French and Spanish', () => {
    expect(
      readMarkdown('# Agreement\n\nThe **Parties** agree on [entry](http://a.example/b_(c) "t") and `stay`.')
        .text,
    ).toBe('Agreement\n\nThe Parties agree on entry and stay.')
    expect(readMarkdown('Accord\n======\n\n> Les _parties_\n> conviennent&nbsp;: <b>rien</b>').text).toBe(
      'Accord\n\nLes parties\nconviennent\u00a0: rien',
    )
    expect(readMarkdown('Artículo ***1***\n\n![sello](sello.png)\n\n---\n\nFin[^1]\n\n[^1]: Nota').text).toBe(
      'Artículo 1\n\nsello\n\nFin[1]\n\n[1] Nota',
    )
  })

  it('leaves signs that mark nothing', () => {
    const plain = '5 * 3 * 2, snake_case_name, a*b, 10 000 _ and \\*this\\* # no heading'
    expect(readMarkdown(plain).text).toBe(plain.replaceAll('\\', ''))
    expect(readMarkdown('`a*b*c` and ``x_y_z``').text).toBe('a*b*c and x_y_z')
  })

  it('keeps the numbers of lists, not the bullets, and says where items are', () => {
    const { text, hints } = readMarkdown(
      '1. Entry\n   by land\n2. Stay\n   - short\n   - long\n\n     or longer\n\n(a) not a list\n\n3) Exit',
    )
    expect(text.split('\n\n')).toEqual([
      '1. Entry\nby land',
      '2. Stay',
      'short',
      'long',
      'or longer',
      '(a) not a list',
      '3) Exit',
    ])
    expect(hintFaults(text, hints)).toEqual([])
    expect(
      hints.map(
        (hint) => hint.kind === 'item' && [hint.depth, hint.marker, text.slice(hint.start, hint.end)],
      ),
    ).toEqual([
      [1, '1.', '1. Entry\nby land'],
      [1, '2.', '2. Stay\n\nshort\n\nlong\n\nor longer'],
      [2, null, 'short'],
      [2, null, 'long\n\nor longer'],
      [1, '3)', '3) Exit'],
    ])
  })

  it('reads tables as lines, code as it is, and front matter as what the file states', () => {
    const { text, stated } = readMarkdown(
      '---\ntitle: "Accord"\nlang: fr\n---\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n~~~\n# raw *text*\n~~~\n',
    )
    expect(text).toBe('a\tb\n1\t2\n\n# raw *text*')
    expect(stated).toMatchObject({ title: 'Accord', language: 'fr' })
  })

  it('leaves out scripts, comments and what is struck through, and says so', () => {
    const { text, remarks } = readMarkdown(
      '<!-- draft --><script>\nsteal()\n</script>\n\nThe ~~first~~ second.',
    )
    expect(text).toBe('The second.')
    expect(remarks).toEqual(['Left out: 1 script or style.', 'Left out: 1 passage struck through.'])
  })

  it('is done with any signs, hints within the text', () => {
    const sign = fc.constantFrom(...'*_`#>-+=|[]()!~\\<&; \n\t1.a'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 400 }), (source) => {
        const { text, hints } = readMarkdown(source)
        expect(hintFaults(text, hints)).toEqual([])
      }),
    )
    const hostile = [
      '*'.repeat(20_000),
      '['.repeat(20_000),
      '`'.repeat(20_000),
      '_a'.repeat(10_000),
      '<'.repeat(20_000),
      '![]('.repeat(5_000),
    ]
    for (const source of hostile) expect(readMarkdown(source).pages).toBeNull()
  })
})
