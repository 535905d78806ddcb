import type { ForumPower, ForumPowerAnswer } from '../api/forum-power.ts'
import type {
  MembershipMix,
  ProcessAnswer,
  ProcessesQuery,
  ProcessItem,
  ProcessPart,
} from '../api/processes.ts'
import { chairGaps, chairYears } from '../layers/chair-years.ts'
import { membershipSides } from '../layers/membership-sides.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { type ForumActorsReader, forumActorsReader } from './forums/forum-actors.ts'
import { forumPower } from './forums/forum-power.ts'
import { type DatedProcess, processOverlaps } from './process-overlaps.ts'
import { membersIn, type Process, readProcesses, undatedMembers } from './process-parts.ts'
import type { RegistryService } from './registry-service.ts'

/** Consultative processes and forums of the registry, asked of together so that each is read once. */
export interface ProcessReader {
  /** How many there are. */
  readonly total: number
  /** Every process as the list shows it, in a year; of one layer where that is asked. */
  list(year: number, layer?: ProcessesQuery['layer']): ProcessItem[]
  /** One of them, null where the id is of none. */
  answer(id: string, year: number): ProcessAnswer | null
  /** Who chairs, hosts and pays in one of them; null where the id is of none. */
  power(id: string): ForumPowerAnswer | null
  /** Who is in many of them at once. */
  readonly actors: ForumActorsReader
}

/** Codings that state a total beside the registry's rows, or who pays first. */
const STATED = [
  'stated_member_total',
  'stated_member_total_listed_names',
  'stated_observer_total',
  'lead_destination_funder',
  'lead_funder',
  'open_to',
]

/** Reads the processes of a registry. Time O(their participations). */
export function processReader(service: RegistryService): ProcessReader {
  const { lookup } = service
  const { registry } = lookup
  const processes = readProcesses(lookup).map((process): DatedProcess => {
    return { process, firstYear: service.summary(process.instrument.id)?.year ?? null }
  })
  const byId = new Map(processes.map((dated) => [dated.process.instrument.id, dated]))
  const chairs = ({ process, firstYear }: DatedProcess) =>
    chairsOf(process, firstYear, service.summary(process.instrument.id)?.last_year ?? service.lastYear)
  const powerOf = (dated: DatedProcess): ForumPower => {
    const { chair_years } = chairs(dated)
    const first = chair_years[0]?.year ?? null
    const last = chair_years.at(-1)?.year ?? null
    const years = first === null || last === null ? null : ([first, last] as const)
    return forumPower(lookup, dated.process, { chairYears: chair_years, years })
  }
  return {
    total: processes.length,
    list: (year, layer) =>
      processes.flatMap((dated) => {
        const { process, firstYear } = dated
        const summary = service.summary(process.instrument.id)
        if (summary === undefined || (layer !== undefined && summary.layer !== layer)) return []
        const { offices } = process
        const power = powerOf(dated)
        const overlaps = processOverlaps(dated, processes, year)
        return [
          {
            process: summary,
            members: membersIn(process, year, firstYear).sure.size,
            undated: undatedMembers(process).length,
            starts: startsOf(process),
            mix: mixOf(lookup, process.instrument.id)?.value ?? null,
            chairs: offices.filter(({ role }) => role === 'chair').length,
            secretariat: [
              ...new Set(offices.filter(({ role }) => role === 'secretariat').map(({ actor }) => actor)),
            ],
            chair_years: {
              years: power.chairs.years,
              recorded: power.chairs.recorded,
              open: power.chairs.open,
              ...power.chairs.sides,
              concentration: power.chairs.concentration,
            },
            funders: [
              ...new Map(power.funders.holders.map(({ actor, side }) => [actor, { actor, side }])).values(),
            ],
            overlaps: {
              shared: overlaps.filter(({ shared }) => shared.length > 0).length,
              at_most: overlaps.length,
            },
          },
        ]
      }),
    answer(id, year) {
      const dated = byId.get(id)
      const summary = service.summary(id)
      if (dated === undefined || summary === undefined) return null
      const { process, firstYear } = dated
      const { sure, possible } = membersIn(process, year, firstYear)
      return {
        registry_version: registry.version,
        year,
        process: { ...summary, note: process.instrument.note },
        members: process.memberships.map(({ part }) => part),
        offices: [...process.offices],
        starts: startsOf(process),
        in_year: {
          members: [...sure].toSorted(),
          undated: undatedMembers(process),
          possible: [...possible].toSorted(),
          regions: regionsOf(lookup, sure),
        },
        ...chairs(dated),
        mix: mixOf(lookup, id),
        stated: (lookup.codingsOf.get(id) ?? [])
          .filter(({ variable }) => STATED.includes(variable))
          .map(({ variable, value, source }) => ({ variable, value, source })),
        overlaps: processOverlaps(dated, processes, year),
        power: powerOf(dated),
      }
    },
    power(id) {
      const dated = byId.get(id)
      if (dated === undefined) return null
      return {
        registry_version: registry.version,
        id,
        title: dated.process.instrument.title,
        mix: mixOf(lookup, id)?.value ?? null,
        ...powerOf(dated),
      }
    },
    actors: forumActorsReader(lookup, processes),
  }
}

/** Chairs year by year from the founding, or the first recorded chair where that is earlier or alone is known. */
function chairsOf(
  { offices }: Process,
  firstYear: number | null,
  lastYear: number,
): Pick<ProcessAnswer, 'chair_years' | 'chair_gaps'> {
  const terms = offices.flatMap(({ role, actor, first_year, last_year, to }) =>
    role !== 'chair' || first_year === null
      ? []
      : [{ actor, firstYear: first_year, lastYear: to === null ? null : last_year }],
  )
  const first = Math.min(firstYear ?? Number.POSITIVE_INFINITY, ...terms.map((term) => term.firstYear))
  const years = Number.isFinite(first) ? chairYears(terms, [first, lastYear]) : []
  return {
    chair_years: years.map(({ year, held, open }) => ({ year, held: [...held], open: [...open] })),
    chair_gaps: chairGaps(years).map(([from, to]): [number, number] => [from, to]),
  }
}

function startsOf({ memberships }: Process): ProcessItem['starts'] {
  const count = (start: ProcessPart['start']): number =>
    memberships.filter(({ part }) => part.start === start).length
  return { known: count('known'), inferred: count('inferred'), unknown: count('unknown') }
}

function mixOf(lookup: RegistryLookup, id: string): MembershipMix | null {
  const coding = lookup.codingsOf.get(id)?.find(({ variable }) => variable === 'membership_mix')
  if (coding === undefined) return null
  return { value: coding.value, source: coding.source, sides: membershipSides(coding.value) }
}

function regionsOf(
  lookup: RegistryLookup,
  members: ReadonlySet<string>,
): ProcessAnswer['in_year']['regions'] {
  const counts = new Map<string | null, number>()
  for (const actor of members) {
    const region = lookup.region.get(actor)?.region_name ?? null
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return [...counts]
    .map(([region, count]) => ({ region, members: count }))
    .toSorted((a, b) => b.members - a.members || (a.region ?? '').localeCompare(b.region ?? ''))
}
