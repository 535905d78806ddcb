import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { describe, expect, it } from 'vitest'
import { atlasSearch } from '../../../web/routes/atlas-search.ts'
import { layersSearch } from '../../../web/routes/layers-search.ts'
import { strictSearch } from '../../../web/routes/strict-search.ts'
import { versionSearch } from '../../../web/routes/version-search.ts'
import { parseSearch, stringifySearch } from '../../../web/search-params.ts'

/** What a page is given of an address, and the address that it writes from it. */
function read(address: string): { search: unknown; written: string } {
  const root = createRootRoute({ validateSearch: versionSearch })
  const layers = createRoute({
    getParentRoute: () => root,
    path: '/layers',
    validateSearch: strictSearch(layersSearch),
  })
  const atlas = createRoute({
    getParentRoute: () => root,
    path: '/atlas',
    validateSearch: strictSearch(atlasSearch),
  })
  const router = createRouter({
    routeTree: root.addChildren([layers, atlas]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch,
  })
  const search = router.matchRoutes(router.latestLocation).at(-1)?.search
  if (search === undefined) throw new Error(`no page at ${address}`)
  return { search, written: stringifySearch(search) }
}

describe('the search that a page is given', () => {
  it('has nothing that its reader left out', () => {
    for (const address of [
      '/layers?cell=bilateral.regional',
      '/layers?measure=foo&of=zzz',
      '/layers?year=abc',
      '/atlas?year=abc',
    ]) {
      const { search, written } = read(address)
      expect(search, address).not.toHaveProperty('year', 'abc')
      expect(written, address).not.toMatch(/abc|foo|zzz|cell/)
    }
  })

  it('keeps what the reader took, and the version', () => {
    const { search, written } = read('/layers?year=2012&cell=regional,bilateral&measure=foo&v=2026.1')
    expect(search).toMatchObject({ year: 2012, cell: ['regional', 'bilateral'], v: '2026.1' })
    expect(written).toContain('v=2026.1')
    expect(written).not.toContain('foo')
  })
})
