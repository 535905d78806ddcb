import { LAYERS } from '../../model/layer.ts'
import { TYING_ROLES } from '../../model/participation.ts'
import type { AnswerTable } from '../answer-table.ts'
import type { LayerActorsAnswer, LayersAnswer } from '../layers.ts'
import type { Memberships } from '../memberships.ts'
import { tableOf } from '../table-of.ts'
import { leftOutInWords } from './left-out-in-words.ts'

/** The figures of the five layers in a year, and of all together. */
export function layersTable({ year, layers, left_out }: LayersAnswer): AnswerTable {
  return tableOf<LayersAnswer['layers'][number]>(
    [
      ['year', 'integer', 'Year.', () => year],
      ['layer', 'text', 'Layer of governance; all: the five together.', (row) => row.layer],
      ['instruments', 'integer', 'Instruments alive.', (row) => row.instruments],
      ['actors', 'integer', 'Actors with an entry.', (row) => row.actors],
      ['ties', 'integer', 'Pairs of actors tied.', (row) => row.ties],
      ['inferred', 'integer', 'Of these, tied only where a start was inferred.', (row) => row.inferred],
      ['weight', 'number', 'Sum of the weights of the ties (Newman 2001).', (row) => row.weight],
      ['density', 'number', 'Ties of all pairs of actors present, 0 to 1.', (row) => row.density],
    ],
    layers,
    { partial: layersPartial(left_out) },
  )
}

/** How many instruments bind each actor in a year, a row each. */
export function layerActorsTable({ year, items, left_out }: LayerActorsAnswer): AnswerTable {
  return tableOf<LayerActorsAnswer['items'][number]>(
    [
      ['year', 'integer', 'Year.', () => year],
      ['actor', 'text', 'Id of the actor.', (row) => row.actor],
      ['name', 'text', 'Its English name.', (row) => row.name],
      ['kind', 'text', 'What the actor is.', (row) => row.kind],
      ['instruments', 'integer', 'Instruments in which it has an entry.', (row) => row.instruments],
    ],
    items,
    { partial: ['Actors without an entry are left out.', ...layersPartial(left_out)] },
  )
}

/** What the figures leave out, in words. */
export function layersPartial(left: LayersAnswer['left_out']): string[] {
  return leftOutInWords({
    uncodedTradeInstruments: left.uncoded_trade_instruments,
    undatedRows: left.undated_rows,
    undatedInstruments: left.undated_instruments,
    noLayerInstruments: left.no_layer_instruments,
  })
}

/** `OPEN_YEAR` of the layered view: no end is recorded. */
const NO_END = 9999

interface MembershipRow {
  readonly row: number
  readonly k: number
}

/** The membership index as a table: a row per participation in a tying role. */
export function membershipsTable(index: Memberships): AnswerTable {
  const rows: MembershipRow[] = []
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const end = index.rowStart[k + 1] ?? 0
    for (let row = index.rowStart[k] ?? 0; row < end; row++) rows.push({ row, k })
  }
  const open = (year: number | undefined): number | null =>
    year === undefined || year === NO_END ? null : year
  const undated = index.undatedByInstrument.reduce((sum, count) => sum + count, 0)
  return tableOf<MembershipRow>(
    [
      ['instrument', 'text', 'Id of the instrument.', ({ k }) => index.instrumentIds[k] ?? null],
      [
        'layer',
        'text',
        'Layer of governance; empty: in none.',
        ({ k }) => LAYERS[index.layerByInstrument[k] ?? -1] ?? null,
      ],
      ['actor', 'text', 'Id of the actor.', ({ row }) => index.actorIds[index.actorByRow[row] ?? -1] ?? null],
      ['role', 'text', 'Its role.', ({ row }) => TYING_ROLES[index.roleByRow[row] ?? -1] ?? null],
      ['first_year', 'integer', 'First year bound.', ({ row }) => index.firstYearByRow[row] ?? null],
      ['last_year', 'integer', 'Last year bound; empty: lasts.', ({ row }) => open(index.lastYearByRow[row])],
      [
        'inferred',
        'text',
        'yes: the first year is the instrument’s own.',
        ({ row }) => (index.inferredByRow[row] === 1 ? 'yes' : 'no'),
      ],
    ],
    rows,
    {
      of: rows.length + undated,
      partial: [
        `Left out: ${undated} participations that nothing dates.`,
        'Who belonged to which bloc when is in the registry’s table bloc-members.csv.',
      ],
    },
  )
}
