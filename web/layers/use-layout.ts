import { useMemo } from 'react'
import { type Layout, layerLayout } from '../../src/layers/layout.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'

/** The last layout and what it is of: going away and coming back, or another rule, computes no new one. */
let kept: { readonly version: string; readonly layout: Layout } | null = null

/** The places of all actors, computed once for a version of the registry. */
export function useLayout({ index, registry }: AtlasData): Layout {
  return useMemo(() => {
    const { version, first_year: first, last_year: last } = registry
    if (kept?.version !== version) kept = { version, layout: layerLayout(index, first, last) }
    return kept.layout
  }, [index, registry])
}
