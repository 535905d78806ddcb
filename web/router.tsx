import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { aboutSearch } from './routes/about-search.ts'
import { actorSearch, actorsSearch } from './routes/actor-search.ts'
import { atlasSearch } from './routes/atlas-search.ts'
import { codeSearch } from './routes/code-search.ts'
import { compareSearch } from './routes/compare-search.ts'
import { draftSearch } from './routes/draft-search.ts'
import { flowsSearch } from './routes/flows-search.ts'
import { instrumentsSearch } from './routes/instruments-search.ts'
import { layersSearch } from './routes/layers-search.ts'
import { partnershipSearch } from './routes/partnership-search.ts'
import { processesSearch, processSearch } from './routes/process-search.ts'
import { strictSearch } from './routes/strict-search.ts'
import { textSearch } from './routes/text-search.ts'
import { textTabSearch } from './routes/text-tab-search.ts'
import { timelineSearch } from './routes/timeline-search.ts'
import { versionSearch } from './routes/version-search.ts'
import { wordsSearch } from './routes/words-search.ts'
import { parseSearch, stringifySearch } from './search-params.ts'
import { NotFound } from './shell/NotFound.tsx'
import { PageError } from './shell/PageError.tsx'
import { Shell } from './shell/Shell.tsx'

const rootRoute = createRootRoute({
  validateSearch: versionSearch,
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageError,
})

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/atlas', search: true, replace: true })
  },
})

const atlasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atlas',
  validateSearch: strictSearch(atlasSearch),
  component: lazyRouteComponent(() => import('./atlas/AtlasPage.tsx'), 'AtlasPage'),
})

const layersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/layers',
  validateSearch: strictSearch(layersSearch),
  component: lazyRouteComponent(() => import('./layers/LayersPage.tsx'), 'LayersPage'),
})

const instrumentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruments',
  validateSearch: strictSearch(instrumentsSearch),
  component: lazyRouteComponent(() => import('./instruments/InstrumentsPage.tsx'), 'InstrumentsPage'),
})

const instrumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruments/$id',
  component: lazyRouteComponent(() => import('./instrument/InstrumentPage.tsx'), 'InstrumentPage'),
})

const textRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruments/$id/text',
  validateSearch: strictSearch(textTabSearch),
  component: lazyRouteComponent(() => import('./text/TextPage.tsx'), 'TextPage'),
})

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: strictSearch(textSearch),
  component: lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
})

const textsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/texts',
  component: lazyRouteComponent(() => import('./texts/TextsPage.tsx'), 'TextsPage'),
})

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: strictSearch(compareSearch),
  component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
})

const draftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/draft',
  validateSearch: strictSearch(draftSearch),
  component: lazyRouteComponent(() => import('./draft/DraftPage.tsx'), 'DraftPage'),
})

const codeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/code',
  validateSearch: strictSearch(codeSearch),
  component: lazyRouteComponent(() => import('./code/CodePage.tsx'), 'CodePage'),
})

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline',
  validateSearch: strictSearch(timelineSearch),
  component: lazyRouteComponent(() => import('./timeline/TimelinePage.tsx'), 'TimelinePage'),
})

const processesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/processes',
  validateSearch: strictSearch(processesSearch),
  component: lazyRouteComponent(() => import('./process/ProcessesPage.tsx'), 'ProcessesPage'),
})

const processRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/processes/$id',
  validateSearch: strictSearch(processSearch),
  component: lazyRouteComponent(() => import('./process/ProcessPage.tsx'), 'ProcessPage'),
})

const actorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actors',
  validateSearch: strictSearch(actorsSearch),
  component: lazyRouteComponent(() => import('./actor/ActorsPage.tsx'), 'ActorsPage'),
})

const actorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actors/$id',
  validateSearch: strictSearch(actorSearch),
  component: lazyRouteComponent(() => import('./actor/ActorPage.tsx'), 'ActorPage'),
})

const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/about',
  validateSearch: strictSearch(aboutSearch),
  component: lazyRouteComponent(() => import('./about/AboutPage.tsx'), 'AboutPage'),
})

const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes',
  component: lazyRouteComponent(() => import('./changes/ChangesPage.tsx'), 'ChangesPage'),
})

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./changes/ImportPage.tsx'), 'ImportPage'),
})

const wordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/words',
  validateSearch: strictSearch(wordsSearch),
  component: lazyRouteComponent(() => import('./words/WordsPage.tsx'), 'WordsPage'),
})

const partnershipRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnership',
  validateSearch: strictSearch(partnershipSearch),
  component: lazyRouteComponent(() => import('./partnership/PartnershipPage.tsx'), 'PartnershipPage'),
})

/** Apart, since the type of a redirect that reads the search is told only by a reader whose type is known. */
const flowsStrict = strictSearch(flowsSearch)

const flowsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/flows',
  validateSearch: flowsStrict,
  component: lazyRouteComponent(() => import('./flows/FlowsPage.tsx'), 'FlowsPage'),
})

const corridorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/flows/$from/$to',
  validateSearch: flowsStrict,
  beforeLoad: ({ params: { from, to }, search }) => {
    throw redirect({ to: '/flows', search: { ...search, from, to }, replace: true })
  },
})

const routeTree = rootRoute.addChildren([
  indexRoute,
  atlasRoute,
  layersRoute,
  instrumentsRoute,
  instrumentRoute,
  textRoute,
  searchRoute,
  textsRoute,
  wordsRoute,
  partnershipRoute,
  flowsRoute,
  corridorRoute,
  compareRoute,
  draftRoute,
  codeRoute,
  timelineRoute,
  processesRoute,
  processRoute,
  actorsRoute,
  actorRoute,
  aboutRoute,
  changesRoute,
  importRoute,
])

/** The pages and their addresses. */
export function createStrataRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStrataRouter>
  }
}
