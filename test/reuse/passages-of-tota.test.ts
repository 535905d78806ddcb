import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { totaTexts } from '../../src/cli/reuse/tota-texts.ts'
import { CarrierFinder } from '../../src/reuse/carriers.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import { passagesOfText } from '../../src/reuse/passages.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE, totaNames } from '../text/corpus.ts'
import { words } from './slow-twin.ts'

const textNamed = async (name: string): Promise<ReuseText[]> =>
  (await totaTexts(join(TOTA_FOLDER, name))).map(({ text }) => text)

describe.skipIf(!HAS_TOTA)(`passages of real texts${TOTA_NOTE}`, () => {
  it('hold 303 of the 306 words of the article on social security of Morocco 1996, in the text of Tunisia 1995', async () => {
    const index = GramIndex.build([...(await textNamed('pta_83.xml')), ...(await textNamed('pta_98.xml'))])
    const found = passagesOfText(index, 'pta_83', { min: 10, sources: 'earlier' })
    if (found.status !== 'found') throw new Error(found.reason)
    const { articles = [] } = index.texts[index.placeOf('pta_83')] ?? {}
    const at = articles.findIndex(({ identifier }) => identifier === '8560')
    const [from, to] = [articles[at]?.firstToken ?? 0, articles[at + 1]?.firstToken ?? 0]
    const covered = new Set<number>()
    for (let row = 0; row < found.count; row++) {
      expect(found.texts[found.earliest[row] ?? -1]?.id).toBe('pta_98')
      for (let word = found.starts[row] ?? 0; word < (found.ends[row] ?? 0); word++) covered.add(word)
    }
    const inside = [...covered].filter((word) => word >= from && word < to).length
    expect([inside, to - from]).toEqual([303, 306])
    expect(inside / (to - from)).toBeCloseTo(0.99, 3)
  })

  it('are held word for word by their carriers and by no text more, on the thirty shortest', async () => {
    const shortest = totaNames()
      .map((name) => ({ name, bytes: statSync(join(TOTA_FOLDER, name)).size }))
      .toSorted((a, b) => a.bytes - b.bytes)
      .slice(0, 30)
    const texts = (await Promise.all(shortest.map(({ name }) => textNamed(name)))).flat()
    const index = GramIndex.build(texts)
    const spelled = new Map(texts.map((text) => [text.id, ` ${words(text).join(' ')} `]))
    const holds = (id: string | undefined, run: readonly string[]): boolean =>
      spelled.get(id ?? '')?.includes(` ${run.join(' ')} `) === true
    let rows = 0
    for (const text of texts) {
      const own = words(text)
      const found = passagesOfText(index, text.id)
      if (found.status !== 'found') continue
      const finder = new CarrierFinder(index, found.tokens, found.sources.isSource)
      const others = index.texts.filter(({ id, language }) => id !== text.id && language === text.language)
      for (let row = 0; row < found.count; row++, rows++) {
        const [start, end] = [found.starts[row] ?? 0, found.ends[row] ?? 0]
        const run = own.slice(start, end)
        const ids = [...finder.of(start, end).texts].map((place) => index.texts[place]?.id)
        expect(ids).toEqual(others.filter(({ id }) => holds(id, run)).map(({ id }) => id))
        expect(found.frequency[row]).toBe(ids.length)
        const maximal = [...found.carriers.subarray(found.bounds[row], found.bounds[row + 1])]
        expect(maximal.map((place) => index.texts[place]?.id)).toEqual(
          ids.filter(
            (id) =>
              !(start > 0 && holds(id, own.slice(start - 1, end))) &&
              !(end < own.length && holds(id, own.slice(start, end + 1))),
          ),
        )
      }
    }
    expect(rows).toBeGreaterThan(100)
  })
})
