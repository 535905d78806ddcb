import { describe, expect, it } from 'vitest'
import type { Compare } from '../../../src/api/reuse-compare.ts'
import { sideBySide } from '../../../src/reuse/compare/side-by-side.ts'
import { earlierOf, letterOf, shownRows } from '../../../web/compare/aligned-rows.ts'

type Text = Compare['texts'][number]

const text = (
  id: string,
  signed: string | null,
  layer: Text['layer'],
  articles: readonly string[],
): Text => ({
  id,
  title: id,
  instrument: null,
  language: 'en',
  signed,
  layer,
  of_member_states: false,
  family: null,
  parties: [],
  words: 0,
  excluded: false,
  articles: articles.map((words, at) => ({
    address: `${id}/art-${at + 1}`,
    label: `Article ${at + 1}`,
    heading: null,
    chapter: null,
    words: words.split(/\W+/).filter((word) => word !== '').length,
    text: words,
  })),
})

/** As the API answers. */
function compareOf(texts: readonly Text[], min = 4): Compare {
  const beside = sideBySide(
    texts.map(({ id, language, articles }) => ({
      id,
      language,
      signed: null,
      articles: articles.map(({ address, text: words }) => ({
        address,
        identifier: null,
        heading: null,
        chapter: null,
        text: words,
      })),
    })),
    min,
  )
  return {
    registry_version: '2026.11',
    method: '1',
    min,
    why: null,
    texts: [...texts],
    pairs: [],
    rows: beside.rows.map(({ base, cells }) => ({
      base,
      cells: cells.map((cell) => ({ ...cell, stretches: [...cell.stretches] })),
    })),
    moved: [...beside.moved],
  }
}

const LAMPS = 'Each Party shall keep the lamps of the bridge lit, and tell the other of any that went out.'
const BREAD = 'The keepers shall have fresh bread, and rest on every second night of the week.'
const FERRY = 'A ferry crosses when ice has broken and somebody calls for it.'

describe('rows that are shown', () => {
  it('letter each passage alike on both sides, in the colour of the layer that was first', () => {
    const a = text('a', '1990-01-01', 'bilateral', [LAMPS, BREAD])
    const b = text('b', '1980-01-01', 'bloc', [BREAD.replace('second', 'third'), FERRY])
    const compare = compareOf([a, b])
    const rows = shownRows(compare)
    expect(rows.map(({ anchor, cells }) => [anchor, cells.map((cell) => cell?.article ?? null)])).toEqual([
      ['a/art-1', [0, null]],
      ['a/art-2', [1, 0]],
      ['b/art-2', [null, 1]],
    ])
    const marked = rows[1]?.cells.map((cell) =>
      cell?.marks.map(({ kind, letter, layer, start, end }) => [
        kind,
        letter,
        layer,
        compare.texts[cell.text]?.articles[cell.article]?.text.slice(start, end),
      ]),
    )
    expect(marked).toEqual([
      [
        ['passage', 'a', 'bloc', BREAD.slice(0, -1)],
        ['run', 'a', 'bloc', 'The keepers shall have fresh bread, and rest on every'],
        ['changed', 'a', 'bloc', 'second'],
        ['run', 'a', 'bloc', 'night of the week'],
      ],
      [
        ['passage', 'a', 'bloc', BREAD.replace('second', 'third').slice(0, -1)],
        ['run', 'a', 'bloc', 'The keepers shall have fresh bread, and rest on every'],
        ['changed', 'a', 'bloc', 'third'],
        ['run', 'a', 'bloc', 'night of the week'],
      ],
    ])
    expect(rows[1]?.passages).toEqual(['a/art-2 0'])
    expect(rows.map(({ isSame }) => isSame)).toEqual([false, false, false])
  })

  it('are the same only where every word is, in the same order', () => {
    const same = (one: string, two: string) =>
      shownRows(compareOf([text('a', null, null, [one]), text('b', null, null, [two])])).map(
        ({ isSame }) => isSame,
      )
    expect(same(LAMPS, LAMPS.toUpperCase())).toEqual([true])
    expect(same(LAMPS, `${LAMPS} (1)`)).toEqual([false])
    expect(same(`${LAMPS} ${BREAD}`, `${BREAD} ${LAMPS}`)).toEqual([false])
    expect(same(LAMPS, `${LAMPS} ${LAMPS}`)).toEqual([false])
    expect(same('Deleted.', 'deleted')).toEqual([true])
    expect(same(LAMPS, BREAD)).toEqual([false, false])
  })

  it('say where words stand that are not in the article beside theirs', () => {
    const rows = shownRows(
      compareOf([
        text('a', null, null, [LAMPS, BREAD]),
        text('b', null, null, [`${LAMPS} — ${BREAD.slice(4, 45)}`]),
      ]),
    )
    const elsewhere = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell?.marks.filter(({ kind }) => kind === 'elsewhere') ?? []),
    )
    expect(elsewhere.map(({ at }) => at)).toEqual([
      { text: 0, article: 1 },
      { text: 1, article: 0 },
    ])
  })

  it('go on with the letters from one further text to the next', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => text(id, null, null, [LAMPS]))
    const rows = shownRows(compareOf([a, b, c] as Text[]))
    expect(rows[0]?.passages).toEqual(['a/art-1 0', 'a/art-1 1'])
    expect(rows[0]?.cells.map((cell) => [...new Set(cell?.marks.map(({ letter }) => letter))])).toEqual([
      ['a', 'b'],
      ['a'],
      ['b'],
    ])
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'zz', 'aaa'])
  })

  it('know which text was surely first', () => {
    const [early, late, vague, none] = ['1990-01-01', '1991', '1990', null].map((signed) =>
      text('a', signed, null, []),
    ) as [Text, Text, Text, Text]
    expect(earlierOf({ texts: [early, late] }, 1)).toBe(0)
    expect(earlierOf({ texts: [late, early] }, 1)).toBe(1)
    expect(earlierOf({ texts: [early, vague] }, 1)).toBeNull()
    expect(earlierOf({ texts: [early, none] }, 1)).toBeNull()
  })
})
