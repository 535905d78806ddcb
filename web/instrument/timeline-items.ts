import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { instrumentLife } from '../components/inline-years.ts'
import type { TimelineItem } from './timeline-layout.ts'

/** Names that labels are made of, in the language of the page. */
export interface LabelWords {
  readonly family: (family: InstrumentSummary['family']) => string
  readonly actor: (actorId: string) => string
}

const TITLE_LAYERS: readonly InstrumentSummary['layer'][] = [
  'multilateral',
  'regional',
  'transregional',
  null,
]
const LONGEST_TITLE = 44
const MOST_NAMED = 2

/**
 * A short label: the title where many are bound; else the family and whoever is bound besides those that all of the
 * timeline's instruments bind: “Readmission, Italy”.
 */
export function timelineLabel(
  row: InstrumentSummary,
  common: ReadonlySet<string>,
  words: LabelWords,
): string {
  if (TITLE_LAYERS.includes(row.layer)) return shortened(row.title)
  const others = row.actors.filter((id) => !common.has(id))
  if (others.length === 0 || (row.layer === 'bloc' && others.length > MOST_NAMED))
    return words.family(row.family)
  if (others.length > MOST_NAMED) return words.family(row.family)
  return `${words.family(row.family)}, ${others.map(words.actor).join(', ')}`
}

function shortened(title: string): string {
  const short = title.replace(/ \([^)]*\)$/, '')
  return short.length <= LONGEST_TITLE ? short : `${short.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
}

/** Actors that every instrument of the list binds, the forums and blocs of many left aside. */
export function commonActors(rows: readonly InstrumentSummary[]): Set<string> {
  const few = rows.filter(({ layer }) => !TITLE_LAYERS.includes(layer))
  const [first, ...rest] = few
  if (first === undefined || rest.length === 0) return new Set()
  return new Set(first.actors.filter((id) => rest.every(({ actors }) => actors.includes(id))))
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const PACKAGE: readonly InstrumentSummary['family'][] = ['eu-readmission', 'visa-facilitation']

/** A page's instrument and those linked to it as items of a timeline; the undated are left out. */
export function timelineItems(
  own: InstrumentSummary,
  linked: readonly InstrumentSummary[],
  words: LabelWords,
  coveredYear: (row: InstrumentSummary) => number | null = () => null,
): TimelineItem[] {
  const rows = [own, ...linked.filter(({ id }) => id !== own.id)]
  const common = commonActors(rows)
  return rows
    .map((row) => {
      const begun = row.signed ?? row.in_force ?? (row.year === null ? null : String(row.year))
      return {
        id: row.id,
        layer: row.layer,
        binding: row.binding,
        life: instrumentLife(row),
        coveredYear: coveredYear(row),
        label: timelineLabel(row, common, words),
        year: begun?.slice(0, 4) ?? '',
        day: row.signed !== null && DAY.test(row.signed) ? row.signed : null,
        isPackaged: PACKAGE.includes(row.family),
        isOwn: row.id === own.id,
      }
    })
    .filter(({ life }) => life.start !== null)
}
