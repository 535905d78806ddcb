import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/text/read/read-html.ts'
import { TEXT_LIMITS } from '../../../src/text/text-limits.ts'
import { codeOf } from '../code-of.ts'
import { hintFaults } from '../hint-faults.ts'

const read = (html: string) => readHtml(html, 'accord.html', TEXT_LIMITS)
const textOf = (html: string) => read(html).text

describe('readHtml', () => {
  it('gives the words that a page shows: no scripts, styles, navigation, controls, hidden or deleted parts', () => {
    const { text, remarks, stated } = read(`<!doctype html><html lang="fr-CH"><head><title>Accord  de
      circulation</title><style>p { color: red }</style></head><body onload="steal()">
      <nav><a href="/">Accueil</a></nav><script>document.write('Article 9')</script>
      <p>Les   travailleurs&nbsp;&eacute;trangers <b>entrent</b>.</p>
      <p hidden>caché</p><div style="color:red; DISPLAY : none">caché</div><button>Imprimer</button>
      <noscript>Activez</noscript><p>Le <del>premier</del> <ins>second</ins> jour.</p></body></html>`)
    expect(text).toBe('Les travailleurs\u00a0étrangers entrent.\n\nLe second jour.')
    expect(remarks).toEqual([
      'Left out: 2 scripts and styles, 1 navigation block, 2 hidden parts, 1 passage marked as deleted.',
    ])
    expect(stated).toMatchObject({ title: 'Accord de circulation', language: 'fr' })
  })

  it('writes the numbers that a browser shows before list items, and takes those that are written', () => {
    const { text, hints } = read(`<ol start="3"><li>tres</li><li value="7"><p>siete</p><p>y más</p>
      <ol type="a"><li>primero</li></ol></li><li>ocho</li></ol>
      <ol><li>(a) written</li></ol><ol style="list-style-type: none"><li>bare</li></ol><ul><li>point</li></ul>`)
    expect(text.split('\n\n')).toEqual([
      '3. tres',
      '7. siete',
      'y más',
      'a. primero',
      '8. ocho',
      '(a) written',
      'bare',
      'point',
    ])
    expect(
      hints.map(
        (hint) => hint.kind === 'item' && [hint.depth, hint.marker, text.slice(hint.start, hint.end)],
      ),
    ).toEqual([
      [1, '3.', '3. tres'],
      [1, '7.', '7. siete\n\ny más\n\na. primero'],
      [2, 'a.', 'a. primero'],
      [1, '8.', '8. ocho'],
      [1, '(a)', '(a) written'],
      [1, null, 'bare'],
      [1, null, 'point'],
    ])
  })

  it('reads headings, line breaks, preformatted lines and numbers above the line', () => {
    const { text, hints } = read(
      '<h2>Article 5<sup>1</sup><br>Entry</h2><p>a<br><br>b</p><pre>one\n  two\n\nthree</pre>2<sup>nd</sup>',
    )
    expect(text).toBe('Article 5¹\nEntry\n\na\n\nb\n\none\n  two\n\nthree\n\n2nd')
    expect(hints).toEqual([{ kind: 'heading', level: 2, start: 0, end: 16 }])
  })

  it('reads rows of tables as lines, and a table that only places words as paragraphs', () => {
    expect(
      textOf('<table><tr><th>State<th>Quota<tr><td>North<td><p>300</p><tr><td><td>5</table><p>End'),
    ).toBe('State\tQuota\nNorth\t300\n5\n\nEnd')
    expect(
      textOf('<table><tr><td>(a)<td><p>the first;</p><p>and more<tr><td>(b)<td>the second</table>'),
    ).toBe('(a)\tthe first;\n\nand more\n\n(b)\tthe second')
  })

  it('refuses a page that nests deeper than pages do, in time that does not grow with the depth', async () => {
    const deep = (depth: number) => '<div>'.repeat(depth) + 'x' + '</div>'.repeat(depth)
    expect(textOf(deep(400))).toBe('x')
    expect(await codeOf(() => read(deep(500_000)))).toBe('text/too-deep')
  })

  it('keeps every word of any paragraphs in order, with hints within the text', () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/)
    const block = fc.record({
      tag: fc.constantFrom('p', 'div', 'h3', 'li', 'td', 'pre', 'blockquote'),
      words: fc.array(word, { minLength: 1 }),
    })
    const wrap = fc.constantFrom(
      ['', ''],
      ['<ol>', '</ol>'],
      ['<table><tr>', '</table>'],
      ['<div><ul><li>', '</ul>'],
    )
    fc.assert(
      fc.property(fc.array(fc.record({ block, wrap })), (blocks) => {
        const html = blocks.map(
          ({ block: { tag, words }, wrap: [before, after] }) =>
            `${before}<${tag}>${words.join(' ')}</${tag}>${after}`,
        )
        const { text, hints } = read(html.join('\n'))
        expect(hintFaults(text, hints)).toEqual([])
        const expected = blocks.flatMap(({ block: { words } }) => words).toSorted()
        expect(
          (text.match(/[a-zé]+/g) ?? []).filter((found) => expected.includes(found)).length,
        ).toBeGreaterThanOrEqual(expected.length)
        expect(text).not.toMatch(/\n{3}|^\s|\s$/)
      }),
    )
  })
})
