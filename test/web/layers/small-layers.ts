import { LAYERS } from '../../../src/model/layer.ts'
import { actor, instrument, participation } from '../../layers/tables.ts'
import { smallAtlas } from '../atlas/small-atlas.ts'

const party = (id: string, ...actors: string[]) =>
  actors.map((one) => participation(id, one, { from: '2000-01-01' }))

/** Four states in 2010: A and B by an agreement, A, B and C in a process, all four in a convention; D ends in 2015, E is bound later. */
export const SMALL = smallAtlas({
  actors: [
    actor('A'),
    actor('B'),
    actor('C'),
    actor('D', { end: '2015-01-01' }),
    actor('E'),
    actor('F'),
    actor('o', { kind: 'organisation' }),
  ],
  instruments: [
    instrument('ab', { signed: '2000-01-01' }),
    instrument('process', { layer: 'regional', signed: '2000-01-01' }),
    instrument('convention', { layer: 'multilateral', signed: '2000-01-01' }),
    instrument('later', { signed: '2018-01-01' }),
  ],
  participations: [
    ...party('ab', 'A', 'B'),
    ...party('process', 'A', 'B', 'C'),
    ...party('convention', 'A', 'B', 'C', 'D'),
    participation('later', 'A', { from: '2018-01-01' }),
    participation('later', 'E', { from: '2018-01-01' }),
  ],
})

export const RULES = { year: 2010, blocRule: 'expanded', scope: 'coded', inferred: 'with' } as const

/** Place of a layer among the panels. */
export function panelOf(layer: (typeof LAYERS)[number]): number {
  return LAYERS.indexOf(layer)
}
