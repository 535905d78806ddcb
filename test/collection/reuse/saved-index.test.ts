import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReuseFacts } from '../../../src/collection/reuse/reuse-facts.ts'
import { indexOfTexts, textKey } from '../../../src/collection/reuse/reuse-index.ts'
import { readSavedIndex, savedIndexBeside, saveIndex } from '../../../src/collection/reuse/saved-index.ts'
import { edtfDate } from '../../../src/model/edtf-date.ts'
import type { GramIndex } from '../../../src/reuse/gram-index.ts'
import { savedIndex } from '../../../src/reuse/save-index.ts'
import type { TextParts } from '../../../src/store/texts/text-parts.ts'

const WORDS =
  'the lamps of the harbour are lit at dusk and put out at dawn by the keepers of the bridge'.split(' ')

/** Texts of which each repeats words of the one before it. */
const textOf = (at: number): string => WORDS.map((word, w) => (w < at ? `${word}${at}` : word)).join(' ')

const factsOf = (at: number, sha256 = `hash-${at}`): ReuseFacts => ({
  id: `t-${at}`,
  sha256,
  method: '1',
  instrument: `t-${at}`,
  title: `Text ${at}`,
  language: 'en',
  signed: edtfDate(String(1990 + at)),
  layer: 'bilateral',
  ofMemberStates: false,
  family: 'trade-agreement',
  form: 'treaty',
  parties: [],
  words: WORDS.length,
  isExcluded: false,
})

/** A store of texts of one part each; it counts what is read. */
function storeOf(texts: ReadonlyMap<string, string>) {
  let read = 0
  return {
    get read() {
      return read
    },
    async parts(id: string): Promise<TextParts | null> {
      read++
      const text = texts.get(id)
      if (text === undefined) return null
      const shared = { label: null, heading: null, start: 0, bodyStart: 0, end: text.length }
      return {
        id,
        format: 'text',
        text,
        parts: [
          { ...shared, ordinal: 0, parent: null, kind: 'document', address: '' },
          { ...shared, ordinal: 1, parent: 0, kind: 'article', address: 'art-1' },
        ],
      }
    },
  }
}

const TEXTS = new Map(Array.from({ length: 8 }, (_, at) => [`t-${at}`, textOf(at)]))
const FACTS = Array.from({ length: 8 }, (_, at) => factsOf(at))

/** Who shares what with whom, by ids: what any answer rests on. Those of one start come in no order. */
function found(index: GramIndex): string[] {
  const all = new Uint8Array(index.texts.length).fill(1)
  return index.texts
    .flatMap(({ id }, place) => {
      const { starts, ends, slots, places } = index.matches(index.tokensOf(place), all)
      return [...starts].map(
        (start, k) => `${id} ${start}-${ends[k]} ${index.texts[slots[k] ?? -1]?.id} ${places[k]}`,
      )
    })
    .toSorted()
}

let folder: string
let savedAt: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-index-'))
  savedAt = savedIndexBeside(join(folder, 'w.strata'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const built = () => indexOfTexts({ store: storeOf(TEXTS), savedAt, before: null }, FACTS)

describe('the index beside a workspace', () => {
  it('is saved when it is built, and loaded without reading a text', async () => {
    const first = await built()
    expect(first).toMatchObject({ from: 'built', isSaved: true, notSaved: null })
    expect(readdirSync(folder)).toEqual(['w.strata.reuse'])
    const store = storeOf(TEXTS)
    const again = await indexOfTexts({ store, savedAt, before: null }, FACTS)
    expect(again).toMatchObject({ from: 'saved', key: first.key })
    expect(store.read).toBe(0)
    expect(found(again.index)).toEqual(found(first.index))
  })

  it('is brought up to date by what changed alone, with the answers of one that is built anew', async () => {
    await built()
    const texts = new Map([...TEXTS, ['t-3', textOf(5)], ['t-8', textOf(1)]])
    texts.delete('t-6')
    const facts = [...FACTS.filter(({ id }) => id !== 't-6' && id !== 't-3'), factsOf(3, 'other'), factsOf(8)]
    const few = [...Array.from({ length: 20 }, (_, at) => factsOf(20 + at))]
    for (const { id } of few) texts.set(id, textOf(7))
    const all = [...facts, ...few]
    const first = await indexOfTexts({ store: storeOf(texts), savedAt: null, before: null }, all.slice(0, -2))
    const store = storeOf(texts)
    const updated = await indexOfTexts({ store, savedAt, before: first }, all)
    expect(updated.from).toBe('updated')
    expect(store.read).toBe(2)
    const anew = await indexOfTexts({ store: storeOf(texts), savedAt: null, before: null }, all)
    expect(found(updated.index)).toEqual(found(anew.index))
    expect(updated.key).toBe(anew.key)
  })

  it('is another one where a date, a language or the file of a text is another', () => {
    const [text] = FACTS as [ReuseFacts]
    const keys = [
      text,
      { ...text, signed: null },
      { ...text, language: 'fr' },
      { ...text, sha256: 'x' },
      { ...text, method: '2' },
    ].map(textKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(textKey({ ...text, layer: 'bloc', isExcluded: true, title: 'x' })).toBe(textKey(text))
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['of another kind', () => Buffer.from('SQLite format 3\0 and more')],
    [
      'damaged',
      (bytes) => {
        bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 0xff
        return bytes
      },
    ],
  ])('that is %s is built anew and replaced', async (_, spoil) => {
    const first = await built()
    writeFileSync(savedAt, spoil(readFileSync(savedAt)))
    expect(readSavedIndex(savedAt)).toBeNull()
    const again = await built()
    expect(again).toMatchObject({ from: 'built', isSaved: true })
    expect(found(again.index)).toEqual(found(first.index))
    expect(readSavedIndex(savedAt)?.keys.size).toBe(FACTS.length)
  })

  it('of an older method, or without its note, is built anew', async () => {
    const { index } = await built()
    const note = { method: '0', unicode: process.versions.unicode, texts: [] }
    for (const said of [JSON.stringify(note), '', 'null', '{}']) {
      writeFileSync(savedAt, savedIndex(index, said))
      expect(readSavedIndex(savedAt), said).toBeNull()
    }
  })

  it('is kept in memory alone where it cannot be written, which is no failure', async () => {
    const nowhere = join(folder, 'none', 'w.strata.reuse')
    const held = await indexOfTexts({ store: storeOf(TEXTS), savedAt: nowhere, before: null }, FACTS)
    expect(held).toMatchObject({ from: 'built', isSaved: false })
    expect(held.notSaved).toMatch(/ENOENT/)
    expect(existsSync(nowhere)).toBe(false)
    expect(saveIndex(nowhere, held.index, held.keys)).toMatch(/ENOENT/)
  })

  it('is stopped between two texts, and nothing is saved', async () => {
    const stop = new AbortController()
    const progress = (done: number): void => {
      if (done === 3) stop.abort(new Error('enough'))
    }
    const task = { progress, signal: stop.signal }
    await expect(indexOfTexts({ store: storeOf(TEXTS), savedAt, before: null }, FACTS, task)).rejects.toThrow(
      'enough',
    )
    expect(readdirSync(folder)).toEqual([])
  })
})
