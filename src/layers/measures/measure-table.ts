import { LAYER_MEASURES, type LayerMeasure } from '../../model/layer-measure.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { centralisationOf } from '../series/centralisation.ts'
import { densityOf } from '../series/density.ts'
import {
  complexDensityRows,
  complexGreatestRows,
  complexLeastRows,
  embeddedNormRows,
  instrumentOverlapRows,
  legallyNestedRows,
  memberJaccardRows,
  nestedRows,
  nestingRows,
  normShareRows,
  normTextRows,
} from '../structure/instrument-rows.ts'
import {
  coreMemberRows,
  coreRows,
  coreSizeRows,
  entropyRows,
  partitionRows,
  reducibilityRows,
} from '../structure/network-rows.ts'
import { participationRows, perActor } from './actor-rows.ts'
import { counted, layerRows, pairsPresent } from './layer-rows.ts'
import { type MeasureContext, type MeasureQuestion, measureContext } from './measure-context.ts'
import { figure, type MeasureRow } from './measure-row.ts'
import { conditionalRows, edgeOverlapRows, jaccardRows } from './overlap-rows.ts'

/** How the rows of a measure are made. */
interface MeasureEntry {
  /**
   * `network`: figures of whole layers, shown unless something else is asked for; `actor`: a figure for each actor; `structure`: only when
   * asked for by name.
   */
  readonly of: 'network' | 'actor' | 'structure'
  /** Takes some tenths of a second a year, or gives thousands of rows: for chosen years. */
  readonly isHeavy?: boolean
  readonly rows: (context: MeasureContext) => readonly MeasureRow[]
}

/** Every measure of the layered network. A new one is a name in `LAYER_MEASURES` and a line here. */
export const MEASURE_TABLE: Readonly<Record<LayerMeasure, MeasureEntry>> = {
  instruments: { of: 'network', rows: counted('instruments', ({ instruments }) => instruments) },
  actors: { of: 'network', rows: counted('actors', ({ actors }) => actors) },
  ties: { of: 'network', rows: counted('ties', ({ ties }) => ties, pairsPresent) },
  'inferred-ties': {
    of: 'network',
    rows: counted(
      'inferred-ties',
      ({ inferredTies }) => inferredTies,
      ({ ties }, cell) => ties[cell] as number,
    ),
  },
  weight: {
    of: 'network',
    rows: counted(
      'weight',
      ({ weight }) => weight,
      ({ ties }, cell) => ties[cell] as number,
    ),
  },
  density: {
    of: 'network',
    rows: layerRows('density', (series, y, column) =>
      figure(
        densityOf(series, y, column),
        pairsPresent(series, y * series.columns.length + column),
        'fewer-than-two-actors',
      ),
    ),
  },
  centralisation: {
    of: 'network',
    rows: layerRows('centralisation', (series, y, column) =>
      figure(
        centralisationOf(series, y, column),
        series.actors[y * series.columns.length + column] as number,
        'fewer-than-three-actors',
      ),
    ),
  },
  'edge-overlap': { of: 'network', rows: edgeOverlapRows },
  jaccard: { of: 'network', rows: jaccardRows },
  'conditional-overlap': { of: 'network', rows: conditionalRows },
  degree: { of: 'actor', rows: perActor('degree', ({ degree }) => degree) },
  strength: { of: 'actor', rows: perActor('strength', ({ strength }) => strength) },
  participation: { of: 'actor', rows: participationRows },
  entropy: { of: 'structure', isHeavy: true, rows: entropyRows },
  reducibility: { of: 'structure', isHeavy: true, rows: reducibilityRows },
  'partition-quality': { of: 'structure', isHeavy: true, rows: partitionRows },
  'core-periphery': { of: 'structure', isHeavy: true, rows: coreRows },
  'core-size': { of: 'structure', isHeavy: true, rows: coreSizeRows },
  'core-member': { of: 'structure', isHeavy: true, rows: coreMemberRows },
  'member-jaccard': { of: 'structure', isHeavy: true, rows: memberJaccardRows },
  nesting: { of: 'structure', isHeavy: true, rows: nestingRows },
  nested: { of: 'structure', isHeavy: true, rows: nestedRows },
  'legally-nested': { of: 'structure', isHeavy: true, rows: legallyNestedRows },
  'instrument-overlap': { of: 'structure', isHeavy: true, rows: instrumentOverlapRows },
  'complex-density': { of: 'structure', isHeavy: true, rows: complexDensityRows },
  'complex-density-least': { of: 'structure', isHeavy: true, rows: complexLeastRows },
  'complex-density-greatest': { of: 'structure', isHeavy: true, rows: complexGreatestRows },
  'embedded-norms': { of: 'structure', rows: embeddedNormRows },
  'embedded-norm-share': { of: 'structure', rows: normShareRows },
  'embedded-norm-texts': { of: 'structure', rows: normTextRows },
}

/** What is shown where no measure is named: of actors where some are named, else of whole layers. */
export function usualMeasures(actorsNamed: boolean): LayerMeasure[] {
  const of = actorsNamed ? 'actor' : 'network'
  return LAYER_MEASURES.filter((name) => MEASURE_TABLE[name].of === of)
}

/**
 * The figures asked for, measure by measure in the order of LAYER_MEASURES, each by year, layer and actor. Cost: that of the series, and
 * of the rows.
 */
export function measureRows(index: MembershipIndex, question: MeasureQuestion): MeasureRow[] {
  const context = measureContext(index, question)
  return LAYER_MEASURES.filter((name) => question.measures.includes(name)).flatMap((name) =>
    MEASURE_TABLE[name].rows(context),
  )
}
