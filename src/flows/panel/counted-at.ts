/** Why an actor's people and agreements are counted under other names: a table of migrant stocks has one set of places for all years. */
export type CountedWhy = 'territory' | 'successors' | 'continuing' | 'part'

export interface CountedAt {
  readonly actor: string
  /** The places of the panel at which it is counted; an agreement of a state with several successors binds each of them. */
  readonly at: readonly string[]
  readonly why: CountedWhy
}

const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  AUS: ['NFK'],
  DNK: ['FRO', 'GRL'],
  FRA: ['GLP', 'GUF', 'MTQ', 'MYT', 'NCL', 'PYF', 'REU', 'SPM', 'WLF'],
  GBR: ['AIA', 'BMU', 'CYM', 'FLK', 'GIB', 'IMN', 'MSR', 'SHN', 'TCA', 'VGB', 'channel-islands'],
  NLD: ['ABW', 'ANT', 'BES', 'CUW', 'SXM'],
  NZL: ['COK', 'NIU', 'TKL'],
  USA: ['ASM', 'GUM', 'MNP', 'PRI', 'VIR'],
}

/** Parts that the World Bank's matrix counts in one place for every year, so that both sources have one set of places. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  SCG: ['MNE', 'SRB', 'XKX'],
  SDN: ['SSD'],
}

const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  CSK: ['CZE', 'SVK'],
  YUG: ['BIH', 'HRV', 'MKD', 'SCG', 'SVN'],
}

const CONTINUING: Readonly<Record<string, string>> = { DDR: 'DEU', RHO: 'ZWE', SUN: 'RUS', VDR: 'VNM' }

/**
 * Which territory and which dissolved state is counted where, by actor: overseas territories in their metropole, Serbia, Montenegro and
 * Kosovo together, South Sudan in Sudan; an agreement of Yugoslavia or Czechoslovakia binds each successor, one of the Soviet Union
 * Russia alone, as the panel of METHOD §5 has it.
 */
export const COUNTED_AT: readonly CountedAt[] = [
  ...placed(TERRITORIES, 'territory'),
  ...placed(PARTS, 'part'),
  ...Object.entries(SUCCESSORS).map(([actor, at]) => ({ actor, at, why: 'successors' as const })),
  ...Object.entries(CONTINUING).map(([actor, at]) => ({ actor, at: [at], why: 'continuing' as const })),
].sort((a, b) => (a.actor < b.actor ? -1 : 1))

const PLACES = new Map(COUNTED_AT.map(({ actor, at }) => [actor, at]))

/** The places of the panel at which an actor is counted; itself where the table does not name it. */
export function placesOf(actor: string): readonly string[] {
  return PLACES.get(actor) ?? [actor]
}

function placed(table: Readonly<Record<string, readonly string[]>>, why: CountedWhy): CountedAt[] {
  return Object.entries(table).flatMap(([at, actors]) => actors.map((actor) => ({ actor, at: [at], why })))
}
