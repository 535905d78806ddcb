import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { SearchText } from '../search-params.ts'
import { listOf } from '../search-params.ts'

/** What the atlas's address says; what is left out has the page's default. */
export interface AtlasSearch {
  year?: number
  /** Ids of the first and second actor chosen. */
  a?: string
  b?: string
  /** Layers switched off. */
  off?: readonly Layer[]
  /** The layer taken away, to see what is left. */
  without?: 'bilateral'
  blocs?: 'expanded' | 'node'
  scope?: 'coded' | 'all'
}

/** A change of the address; undefined takes a part out of it. */
export type AtlasChange = { [Part in keyof AtlasSearch]: AtlasSearch[Part] | undefined }

/** Reads the atlas's address; a value that means nothing is left out. */
export function atlasSearch(search: SearchText): AtlasSearch {
  const result: AtlasSearch = {}
  const { year, a, b, off, without, blocs, scope } = search
  if (year !== undefined && /^\d{4}$/.test(year)) result.year = Number(year)
  if (a) result.a = a
  if (b && b !== a) result.b = b
  const layersOff = listOf(off, LAYERS)
  if (layersOff.length > 0) result.off = layersOff
  if (without === 'bilateral') result.without = without
  if (blocs === 'expanded' || blocs === 'node') result.blocs = blocs
  if (scope === 'coded' || scope === 'all') result.scope = scope
  return result
}
