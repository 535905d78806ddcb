import type { ApiRoute } from './api-route.ts'
import type { RegistryService } from './registry-service.ts'
import { aboutRoutes } from './routes/about-routes.ts'
import { actorPageRoutes } from './routes/actor-page-routes.ts'
import { actorRoutes } from './routes/actor-routes.ts'
import { changeRoutes } from './routes/change-routes.ts'
import { codingRoutes } from './routes/coding-routes.ts'
import { eventRoutes } from './routes/event-routes.ts'
import { flowRoutes } from './routes/flow-routes.ts'
import { instrumentRoutes } from './routes/instrument-routes.ts'
import { labourLedgerRoutes } from './routes/labour-ledger-routes.ts'
import { layerEdgesRoute } from './routes/layer-edges-routes.ts'
import { layerHazardRoutes } from './routes/layer-hazard-routes.ts'
import { layerInterplayRoutes } from './routes/layer-interplay-routes.ts'
import { layerMeasureRoutes } from './routes/layer-measure-routes.ts'
import { layerNullRoutes } from './routes/layer-null-routes.ts'
import { layerRemovalRoutes } from './routes/layer-removal-routes.ts'
import { layerRoutes } from './routes/layer-routes.ts'
import { partnershipRoutes } from './routes/partnership-routes.ts'
import { processRoutes } from './routes/process-routes.ts'
import { registryRoutes } from './routes/registry-routes.ts'
import { reuseRoutes } from './routes/reuse-routes.ts'
import { textRoutes } from './routes/text-routes.ts'

/** Every route of the API but the one that describes them. */
export function apiRoutes(service: RegistryService): ApiRoute[] {
  return [
    ...registryRoutes(service),
    ...instrumentRoutes(service),
    ...labourLedgerRoutes(service),
    ...textRoutes(service),
    ...codingRoutes(service),
    ...reuseRoutes(service),
    ...actorRoutes(service),
    ...actorPageRoutes(service),
    ...processRoutes(service),
    ...layerRoutes(service),
    layerEdgesRoute(service),
    ...layerInterplayRoutes(service),
    ...layerRemovalRoutes(service),
    ...layerMeasureRoutes(service),
    ...layerHazardRoutes(service),
    ...partnershipRoutes(service),
    ...flowRoutes(service),
    ...layerNullRoutes(service),
    ...eventRoutes(service),
    ...aboutRoutes(service),
    ...changeRoutes(service),
  ]
}
