import type { ApiRoute } from './api-route.ts'
import { apiRoutes } from './api-routes.ts'
import { type BodyCache, bodyCache } from './body-cache.ts'
import type { RegistryService } from './registry-service.ts'

/** The routes over the registry as it is now, and the answers kept from it. */
export interface LiveRoutes {
  readonly all: readonly ApiRoute[]
  readonly bodies: BodyCache
  /** The registry that the routes ask now. */
  readonly service: RegistryService
  /** The route of a name over the registry as it is now. */
  now(name: string): ApiRoute
  /** Puts another registry in the place of the one that the routes ask; answers kept from that one are forgotten. */
  replace(service: RegistryService): void
}

/** Answers kept in memory: some thirty times the largest list. */
const KEPT_BYTES = 32 * 1024 * 1024

export function liveRoutes(service: RegistryService): LiveRoutes {
  let byName = new Map<string, ApiRoute>()
  let bodies = bodyCache(KEPT_BYTES)
  let current = service
  const replace = (next: RegistryService): void => {
    byName = new Map(apiRoutes(next).map((route) => [route.name, route]))
    bodies = bodyCache(KEPT_BYTES)
    current = next
  }
  replace(service)
  return {
    all: [...byName.values()],
    get bodies() {
      return bodies
    },
    get service() {
      return current
    },
    now(name) {
      const route = byName.get(name)
      if (route === undefined) throw new RangeError(`no route ${name}`)
      return route
    },
    replace,
  }
}
