import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { type NullNetwork, nullNetwork } from '../../../src/layers/nulls/null-network.ts'
import { participationMatrix } from '../../../src/layers/participation-matrix.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

const PARTIES: readonly (readonly [layer: 'multilateral' | 'regional' | 'bilateral', parties: string])[] = [
  ['multilateral', 'ABCDEF'],
  ['multilateral', 'ACEG'],
  ['regional', 'ABC'],
  ['regional', 'DEF'],
  ['regional', 'ABD'],
  ['bilateral', 'AB'],
  ['bilateral', 'AB'],
  ['bilateral', 'AC'],
  ['bilateral', 'BC'],
  ['bilateral', 'DE'],
  ['bilateral', 'GH'],
]

/** Tables of eight states in three layers, all alive from 1999 on; two layers are empty. */
export function smallTables() {
  return tables({
    actors: IDS.map((id) => actor(id)),
    instruments: PARTIES.map(([layer], k) => instrument(`k${k}`, { layer, signed: '1999' })),
    participations: PARTIES.flatMap(([, parties], k) =>
      [...parties].map((id) => participation(`k${k}`, id, { from: '1999' })),
    ),
  })
}

export function smallNetwork(): NullNetwork {
  const index = membershipIndex(smallTables())
  return nullNetwork(participationMatrix(index, { year: 2000, blocRule: 'node', scope: 'all' }))
}
