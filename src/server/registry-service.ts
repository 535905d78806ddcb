import type { InstrumentSummary } from '../api/instruments.ts'
import { type MembershipIndex, membershipIndex, type TieStart } from '../layers/membership-index.ts'
import { NEVER_YEAR, OPEN_YEAR } from '../layers/year-span.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole } from '../model/participation.ts'
import type { Registry } from '../model/registry.ts'
import { type RegistryLookup, registryLookup } from '../registry/registry-lookup.ts'
import { type NameResolver, nameResolver } from '../registry/resolve-name.ts'
import type { SideTexts } from '../registry/side-rows.ts'
import type { ExposureSources } from '../report/partnership/exposure-of.ts'
import type { ClauseCodingStore } from '../store/codings/clause-coding-store.ts'
import type { HistoryEntry } from '../store/history.ts'
import type { SearchOptions, SearchResult } from '../store/search.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import type { WorkspaceChange } from '../store/workspace-changes.ts'
import type { FlowAnswers } from './flows/flow-answers.ts'
import type { ReuseAnswers } from './reuse/reuse-answers.ts'

/** What the routes ask: one registry in memory, with what is derived from it kept. */
export interface RegistryService {
  readonly lookup: RegistryLookup
  readonly names: NameResolver
  readonly summaries: readonly InstrumentSummary[]
  readonly stockCells: number | null
  /** Texts of the side tables that there are, by path. */
  readonly sideTexts: SideTexts
  /** The clock's year, the last of every series. */
  readonly lastYear: number
  /** Rows in which the workspace differs from the bundled registry. */
  readonly changes: readonly WorkspaceChange[]
  readonly history: readonly HistoryEntry[]
  /** Whether the server takes changes of the workspace. */
  readonly isEditable: boolean
  /** The texts of the workspace, as they are when asked; null where the registry stands by itself. */
  readonly texts: TextStore | null
  /** What coders say of the clauses of these texts; null where there are none. */
  readonly codings: ClauseCodingStore | null
  /** What answers questions about the reuse of these texts; null where there are none. */
  readonly reuse: ReuseAnswers | null
  /** Reads the migrant stocks once they are asked for; null where the registry stands by itself. */
  readonly stocks: (() => Promise<ExposureSources | null>) | null
  /** What answers questions about migrant stocks and models on them; null where the registry stands by itself. */
  readonly flows: FlowAnswers | null
  index(tieStart: TieStart): MembershipIndex
  summary(id: string): InstrumentSummary | undefined
  search(query: string, options: SearchOptions): SearchResult
}

export interface RegistryServiceOptions {
  readonly registry: Registry
  readonly stockCells: number | null
  readonly sideTexts?: SideTexts
  readonly lastYear: number
  readonly changes?: readonly WorkspaceChange[]
  readonly history?: readonly HistoryEntry[]
  readonly isEditable?: boolean
  readonly texts?: TextStore | null
  readonly codings?: ClauseCodingStore | null
  readonly reuse?: ReuseAnswers | null
  readonly stocks?: (() => Promise<ExposureSources | null>) | null
  readonly flows?: FlowAnswers | null
  readonly search: (query: string, options: SearchOptions) => SearchResult
}

export function registryService({
  registry,
  stockCells,
  sideTexts = new Map(),
  lastYear,
  changes = [],
  history = [],
  isEditable = false,
  texts = null,
  codings = null,
  reuse = null,
  stocks = null,
  flows = null,
  search,
}: RegistryServiceOptions): RegistryService {
  const lookup = registryLookup(registry)
  const indexes = new Map<TieStart, MembershipIndex>()
  const index = (tieStart: TieStart): MembershipIndex => {
    const built = indexes.get(tieStart) ?? membershipIndex(registry, tieStart)
    indexes.set(tieStart, built)
    return built
  }
  const acted = index('acted')
  const summaries = registry.instruments.map((row, k) => instrumentSummary(lookup, acted, row, k))
  const summaryById = new Map(summaries.map((row) => [row.id, row]))
  return {
    lookup,
    names: nameResolver(registry),
    summaries,
    stockCells,
    sideTexts,
    lastYear,
    changes,
    history,
    isEditable,
    texts,
    codings,
    reuse,
    stocks,
    flows,
    index,
    summary: (id) => summaryById.get(id),
    search,
  }
}

function instrumentSummary(
  lookup: RegistryLookup,
  index: MembershipIndex,
  row: Instrument,
  instrumentIndex: number,
): InstrumentSummary {
  const { note: _, ...columns } = row
  const rows = lookup.participationsOf.get(row.id) ?? []
  const ids = new Set(rows.filter(({ role }) => isTyingRole(role)).map(({ actor }) => actor))
  const isState = (id: string): number => (lookup.actor.get(id)?.kind === 'state' ? 1 : 0)
  const first = index.firstYearByInstrument[instrumentIndex] as number
  const last = index.lastYearByInstrument[instrumentIndex] as number
  return {
    ...columns,
    actors: [...ids].toSorted((a, b) => isState(a) - isState(b) || (a < b ? -1 : 1)),
    codings: lookup.codingsOf.get(row.id)?.length ?? 0,
    year: first === NEVER_YEAR ? null : first,
    last_year: first === NEVER_YEAR || last === OPEN_YEAR ? null : last,
  }
}
