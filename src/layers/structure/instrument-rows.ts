import type { LayerMeasure } from '../../model/layer-measure.ts'
import { embeddedNorms } from '../embedded-norms.ts'
import type { MeasureContext } from '../measures/measure-context.ts'
import type { Figure, MeasureRow } from '../measures/measure-row.ts'
import { overlapOfCounts } from '../member-overlap.ts'
import { COLUMN_BITS, LAYER_COLUMNS } from '../series/layer-columns.ts'
import { type ComplexDensity, complexDensity, complexPairs } from './complex-density.ts'
import { instrumentOverlap } from './instrument-overlap.ts'
import { type InstrumentSets, instrumentSets, sharedMembers } from './instrument-sets.ts'
import { type InstrumentTopics, instrumentTopics } from './instrument-topics.ts'
import { citationsOf, nesting } from './nesting.ts'

/** Two instruments in force in a year, by their places in the sets. */
interface Pair {
  readonly sets: InstrumentSets
  readonly x: number
  readonly y: number
  readonly idOfX: string
  readonly idOfY: string
}

function yearsOf({ series }: MeasureContext): number[] {
  return Array.from({ length: series.years }, (_, y) => series.firstYear + y)
}

/** Rows for the pairs of the instruments asked that are in force: each pair once by its order, or both ways. X stands in `layer`, Y in `other`. */
function pairRows(
  context: MeasureContext,
  measure: LayerMeasure,
  how: 'once' | 'both-ways',
  figureOf: (pair: Pair) => Figure,
): MeasureRow[] {
  const { index, rules, sources } = context
  const asked = new Set(sources.instruments)
  return yearsOf(context).flatMap((year) => {
    const sets = instrumentSets(index, { ...rules, year })
    const places = [...sets.instruments.keys()].filter((place) =>
      asked.has(sets.instruments[place] as number),
    )
    const { among } = sources
    const isAsked = (...pair: readonly number[]): boolean =>
      among === null || pair.some((place) => sets.instruments[place] === among)
    const id = (place: number): string => index.instrumentIds[sets.instruments[place] as number] as string
    return places.flatMap((x) =>
      places
        .filter((y) => (how === 'once' ? x < y : x !== y) && isAsked(x, y))
        .map((y): MeasureRow => {
          const [idOfX, idOfY] = [id(x), id(y)]
          const told = figureOf({ sets, x, y, idOfX, idOfY })
          return { year, measure, layer: idOfX, other: idOfY, actor: null, ...told }
        }),
    )
  })
}

const counts = ({ sets, x, y }: Pair) => ({
  shared: sharedMembers(sets, x, y),
  sizeOfX: sets.sizes[x] as number,
  sizeOfY: sets.sizes[y] as number,
})

/** J of the members of two instruments; n is the members of either. */
export function memberJaccardRows(context: MeasureContext): MeasureRow[] {
  return pairRows(context, 'member-jaccard', 'once', (pair) => {
    const { shared, sizeOfX, sizeOfY } = counts(pair)
    const isKnown = sizeOfX > 0 && sizeOfY > 0
    const { jaccard } = overlapOfCounts(shared, sizeOfX, sizeOfY)
    return {
      value: isKnown ? jaccard : null,
      n: sizeOfX + sizeOfY - shared,
      reason: isKnown ? null : 'no-members',
    }
  })
}

/** N(X in Y); n is the members of X. */
export function nestingRows(context: MeasureContext): MeasureRow[] {
  return pairRows(context, 'nesting', 'both-ways', (pair) => {
    const { share } = nesting(counts(pair), false)
    return { value: share, n: counts(pair).sizeOfX, reason: share === null ? 'no-members' : null }
  })
}

/** 1 where X is nested in Y, 0 where not; n is the members of X. */
export function nestedRows(context: MeasureContext): MeasureRow[] {
  return pairRows(context, 'nested', 'both-ways', (pair) => {
    const { isNested } = nesting(counts(pair), false)
    return {
      value: isNested === null ? null : Number(isNested),
      n: counts(pair).sizeOfX,
      reason: isNested === null ? 'no-members' : null,
    }
  })
}

/** 1 where X is nested in Y and cites it, 0 where it is not nested; nothing where no citation is recorded. */
export function legallyNestedRows(context: MeasureContext): MeasureRow[] {
  const cites = citationsOf(context.sources.relations)
  return pairRows(context, 'legally-nested', 'both-ways', (pair) => {
    const { isLegallyNested, reason } = nesting(counts(pair), cites(pair.idOfX, pair.idOfY))
    return {
      value: isLegallyNested === null ? null : Number(isLegallyNested),
      n: counts(pair).sizeOfX,
      reason,
    }
  })
}

/** J(members) × J(topics); n is the topics coded of both. */
export function instrumentOverlapRows(context: MeasureContext): MeasureRow[] {
  const topics = topicsOf(context)
  return pairRows(context, 'instrument-overlap', 'once', ({ sets, x, y }) => {
    const { overlap, topicsOfBoth, reason } = instrumentOverlap(sets, topics, x, y)
    return { value: overlap, n: topicsOfBoth, reason }
  })
}

/** The figures of the complex of each layer and set: its density over known pairs, then its bounds over all pairs. */
export function complexDensityRows(context: MeasureContext): MeasureRow[] {
  return complexRows(context, 'complex-density', ({ density, known }) => ({
    value: density,
    n: known,
    reason: density === null ? 'no-known-pair' : null,
  }))
}

export function complexLeastRows(context: MeasureContext): MeasureRow[] {
  return complexRows(context, 'complex-density-least', ({ least, pairs }) => ({
    value: least,
    n: pairs,
    reason: least === null ? 'no-pair' : null,
  }))
}

export function complexGreatestRows(context: MeasureContext): MeasureRow[] {
  return complexRows(context, 'complex-density-greatest', ({ greatest, pairs }) => ({
    value: greatest,
    n: pairs,
    reason: greatest === null ? 'no-pair' : null,
  }))
}

function complexRows(
  context: MeasureContext,
  measure: LayerMeasure,
  figureOf: (found: ComplexDensity) => Figure,
): MeasureRow[] {
  const topics = topicsOf(context)
  return yearsOf(context).flatMap((year) => {
    const pairs = complexPairs(instrumentSets(context.index, { ...context.rules, year }), topics)
    return context.columns.map((column): MeasureRow => {
      const found = complexDensity(pairs, COLUMN_BITS[column] as number)
      const layer = LAYER_COLUMNS[column] as string
      return { year, measure, layer, other: null, actor: null, ...figureOf(found) }
    })
  })
}

function topicsOf({ index, sources }: MeasureContext): InstrumentTopics {
  return instrumentTopics(index, sources)
}

/** Instruments of each regime, named in `layer`, that are coded to hold a migration clause; n is the instruments in force. */
export function embeddedNormRows(context: MeasureContext): MeasureRow[] {
  return normRows(context, 'embedded-norms', ({ withClause, instruments }) => ({
    value: withClause,
    n: instruments,
    reason: null,
  }))
}

/** Share of the clauses of a regime's texts that are migration clauses; n is the clauses. */
export function normShareRows(context: MeasureContext): MeasureRow[] {
  return normRows(context, 'embedded-norm-share', ({ shareOfClauses, clauses }) => ({
    value: shareOfClauses,
    n: clauses,
    reason: shareOfClauses === null ? 'no-text' : null,
  }))
}

/** Instruments of a regime of which a text is held; n is the instruments in force. */
export function normTextRows(context: MeasureContext): MeasureRow[] {
  return normRows(context, 'embedded-norm-texts', ({ withText, instruments }) => ({
    value: withText,
    n: instruments,
    reason: null,
  }))
}

function normRows(
  context: MeasureContext,
  measure: LayerMeasure,
  figureOf: (norms: ReturnType<typeof embeddedNorms>[number]) => Figure,
): MeasureRow[] {
  return yearsOf(context).flatMap((year) =>
    embeddedNorms(context.index, year, context.sources.texts).map(
      (norms): MeasureRow => ({
        year,
        measure,
        layer: norms.regime,
        other: null,
        actor: null,
        ...figureOf(norms),
      }),
    ),
  )
}
