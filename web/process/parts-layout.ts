import type { ProcessPart } from '../../src/api/processes.ts'
import type { TimeAxis } from '../components/time-axis.ts'

/** One stretch of a row: a line where the first day is recorded, a band where inferred, dotted where no end is recorded. */
export interface PartBar {
  readonly x1: number
  readonly x2: number
  readonly start: ProcessPart['start']
  /** Whether an end is recorded; else the stretch runs to the last year or to the next holder's first. */
  readonly isEnded: boolean
}

/** An actor's row; no bars where nothing dates it. */
export interface PartRow {
  readonly actor: string
  readonly name: string
  readonly kind: ProcessPart['kind']
  /** Heading above it, where another group begins. */
  readonly group: string | null
  readonly y: number
  readonly bars: readonly PartBar[]
  /** How the joining of its first part is known. */
  readonly start: ProcessPart['start']
  readonly isInYear: boolean
}

export interface PartsSpec {
  readonly rows: readonly PartRow[]
  readonly heightPx: number
}

export interface PartsSettings {
  readonly axis: TimeAxis
  readonly year: number
  /** Name of a part's group; rows stand together by it. Without it there are no groups, and rows stand by their first year. */
  readonly groupOf?: (part: ProcessPart) => string
}

const ROW_PX = 16
const GROUP_PX = 22

/** Actors by group and name, or by their first year, each with the years of its parts. Time O(parts log parts). */
export function partsLayout(parts: readonly ProcessPart[], settings: PartsSettings): PartsSpec {
  const { axis, year, groupOf } = settings
  const byActor = new Map<string, ProcessPart[]>()
  for (const part of parts) {
    const own = byActor.get(part.actor)
    if (own === undefined) byActor.set(part.actor, [part])
    else own.push(part)
  }
  const actors = [...byActor.values()].sort((a, b) => order(a, b, groupOf))
  const rows: PartRow[] = []
  let y = 0
  let last: string | null = null
  for (const own of actors) {
    const [first] = own as [ProcessPart]
    const group = groupOf?.(first) ?? null
    const isNew = group !== null && group !== last
    if (isNew) y += GROUP_PX
    last = group
    rows.push({
      actor: first.actor,
      name: first.name,
      kind: first.kind,
      group: isNew ? group : null,
      y: y + ROW_PX / 2,
      bars: own.flatMap((part) => barOf(part, axis)),
      start: first.start,
      isInYear: own.some((part) => coversYear(part, year)),
    })
    y += ROW_PX
  }
  return { rows, heightPx: y + 4 }
}

/** Whether a part covers a year, as far as it is dated. */
export function coversYear({ first_year, last_year }: ProcessPart, year: number): boolean {
  return first_year !== null && first_year <= year && (last_year === null || last_year >= year)
}

function barOf({ first_year, last_year, start }: ProcessPart, axis: TimeAxis): PartBar[] {
  if (first_year === null) return []
  const within = (year: number): number => Math.min(Math.max(year, axis.first), axis.last + 1)
  const x2 = axis.x(within((last_year ?? axis.last) + 1))
  return [{ x1: axis.x(within(first_year)), x2, start, isEnded: last_year !== null }]
}

function order(
  a: readonly ProcessPart[],
  b: readonly ProcessPart[],
  groupOf: PartsSettings['groupOf'],
): number {
  const [one, other] = [a[0] as ProcessPart, b[0] as ProcessPart]
  const before =
    groupOf === undefined ? firstYearOf(a) - firstYearOf(b) : groupOf(one).localeCompare(groupOf(other))
  return before || one.name.localeCompare(other.name)
}

/** Rows that nothing dates stand last. */
const UNDATED_YEAR = 9999

function firstYearOf(parts: readonly ProcessPart[]): number {
  return Math.min(...parts.map(({ first_year }) => first_year ?? UNDATED_YEAR))
}
