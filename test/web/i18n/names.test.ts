import { describe, expect, it } from 'vitest'
import { INSTRUMENT_SORTS } from '../../../src/api/instrument-sort.ts'
import { ACTOR_KINDS } from '../../../src/model/actor.ts'
import { BINDING, FAMILIES, FORMS, REGIMES, STATUSES } from '../../../src/model/instrument.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { ROLES } from '../../../src/model/participation.ts'
import { ALIAS_KINDS } from '../../../src/model/registry.ts'
import { RELATION_KINDS } from '../../../src/model/relation.ts'
import { COLUMN_NAMES } from '../../../web/instruments/columns.ts'

const files = import.meta.glob<object>('../../../web/i18n/en/*.json', { import: 'default', eager: true })
const areas: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(files).map(([path, strings]) => [/(\w+)\.json$/.exec(path)?.[1] ?? path, strings]),
)

function keysOf(strings: object, path = ''): string[] {
  return Object.entries(strings).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${path}${name}`] : keysOf(value as object, `${path}${name}.`),
  )
}

/** Keys without the endings by which plural forms are told apart. */
const known = new Set(
  Object.entries(areas).flatMap(([area, strings]) =>
    keysOf(strings).map((key) => `${area}:${key.replace(/_(zero|one|two|few|many|other)$/, '')}`),
  ),
)

const sources = import.meta.glob<string>(
  ['../../../web/**/*.{ts,tsx}', '!../../../web/atlas/**', '!../../../web/vite.config.ts'],
  { query: '?raw', import: 'default', eager: true },
)

describe('names', () => {
  it('exist for every word of the model', () => {
    const missing = [
      ...LAYERS.map((layer) => `common:layer.${layer}`),
      ...FAMILIES.flatMap((family) =>
        ['family', 'familyShort', 'familyPlural', 'familyInline'].map((list) => `common:${list}.${family}`),
      ),
      ...FORMS.map((form) => `common:form.${form}`),
      ...REGIMES.map((regime) => `common:regime.${regime}`),
      ...[...BINDING, 'none'].map((binding) => `common:binding.${binding}`),
      ...[...STATUSES, 'none'].flatMap((status) => [
        `common:status.${status}`,
        `instruments:status.${status}`,
      ]),
      ...ROLES.map((role) => `common:role.${role}`),
      ...ACTOR_KINDS.map((kind) => `common:kind.${kind}`),
      ...RELATION_KINDS.flatMap((kind) => [`common:relation.${kind}.to`, `common:relation.${kind}.from`]),
      ...ALIAS_KINDS.map((kind) => `instrument:also.${kind}`),
      ...[...COLUMN_NAMES, ...INSTRUMENT_SORTS].map((column) => `instruments:column.${column}`),
    ].filter((key) => !known.has(key))
    expect(missing).toEqual([])
  })

  it('exist for every key that the pages ask for', () => {
    const asked = Object.entries(sources).flatMap(([path, text]) => {
      const area = /(?:useTranslation\(|TFunction<)\[?'(\w+)'/.exec(text)?.[1] ?? 'common'
      return [...text.matchAll(/\bt\(\s*'([\w.:-]+)'/g)].map((match) => {
        const key = match[1] ?? ''
        return { path, key: key.includes(':') ? key : `${area}:${key}` }
      })
    })
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([])
  })

  it('are never empty', () => {
    const empty = Object.values(areas).flatMap((strings) =>
      keysOf(strings).filter(
        (key) => key.split('.').reduce<unknown>((at, name) => (at as never)[name], strings) === '',
      ),
    )
    expect(empty.filter((key) => !key.endsWith('_zero'))).toEqual([])
  })
})
