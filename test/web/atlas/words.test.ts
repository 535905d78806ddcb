import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { worldShapes } from '../../../src/geography/world-shapes.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import words from '../../../web/i18n/en/atlas.json' with { type: 'json' }
import common from '../../../web/i18n/en/common.json' with { type: 'json' }

const ROOT = resolve(import.meta.dirname, '../../..')
const { registry } = readRegistryFolder(join(ROOT, 'registry'))

/** Paths of all texts, plural forms under their one name. */
function pathsOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${before}${key.replace(/_(one|other)$/, '')}`]
      : pathsOf(value as object, `${before}${key}.`),
  )
}

const own = new Set(pathsOf(words))
const all = new Set([...own, ...pathsOf(common, 'common:')])

const code = readdirSync(join(ROOT, 'web/atlas'))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(ROOT, 'web/atlas', file), 'utf8'))
  .join('\n')

/** Keys written out in the code, and the beginnings of those put together from a value. */
const asked = [...code.matchAll(/(?:\bt\(|i18nKey=)\s*['"]([\w:.-]+)['"]/g)].map(([, key = '']) => key)
const begun = [...code.matchAll(/\bt\(\s*`([\w:.-]+)\$\{/g)].map(([, key = '']) => key)

describe('the words of the atlas', () => {
  it('are there for every text that the code asks for', () => {
    expect(asked.length).toBeGreaterThan(60)
    expect(asked.filter((key) => !all.has(key))).toEqual([])
    expect(begun.filter((key) => ![...all].some((path) => path.startsWith(key)))).toEqual([])
  })

  it('are all used', () => {
    const isUsed = (path: string): boolean =>
      code.includes(`'${path}'`) || code.includes(`"${path}"`) || begun.some((key) => path.startsWith(key))
    expect([...own].filter((path) => !isUsed(path))).toEqual([])
  })

  it('give short names to actors and instruments that the registry has', () => {
    const actors = new Set(registry.actors.map(({ id }) => id))
    const instruments = new Set(registry.instruments.map(({ id }) => id))
    // YMD may come with a row of its own; it is named beside the map then.
    expect(Object.keys(words.nameOnMap).filter((id) => !actors.has(id))).toEqual(['YMD'])
    expect(Object.keys(words.shortTitle).filter((id) => !instruments.has(id))).toEqual([])
  })

  it('name every disputed area and say why it belongs to nobody', () => {
    const topology = createRequire(import.meta.url)('world-atlas/countries-50m.json')
    const areas = worldShapes(topology)
      .shapes.filter(({ isDisputed }) => isDisputed)
      .map(({ id }) => id)
      .toSorted()
    expect(areas).toContain('western-sahara')
    expect(Object.keys(words.disputedName).toSorted()).toEqual(areas)
    expect(Object.keys(words.disputedNote).toSorted()).toEqual(areas)
  })
})
