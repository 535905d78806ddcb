import fc from 'fast-check'
import type { MembershipTables } from '../../src/layers/membership-index.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { actor, blocMember, instrument, participation, tables } from './tables.ts'

const YEAR = fc.integer({ min: 1985, max: 2000 }).map(String)

/** Registries of six states and two blocs, with parallel rows, inferred starts, ended rows and every layer. */
export function randomTables(): fc.Arbitrary<MembershipTables> {
  const states = ['A', 'B', 'C', 'D', 'E', 'F']
  const ids = [...states, 'x', 'y']
  const instruments = fc.array(
    fc.record({
      layer: fc.constantFrom(...LAYERS),
      family: fc.constantFrom('mobility-partnership' as const, 'labour-agreement' as const),
      signed: YEAR,
      ended: fc.option(YEAR, { nil: null }),
    }),
    { maxLength: 6 },
  )
  return instruments.chain((list) =>
    fc
      .record({
        rows: fc.array(
          fc.record({
            k: fc.integer({ min: 0, max: Math.max(0, list.length - 1) }),
            id: fc.constantFrom(...ids),
            role: fc.constantFrom('party', 'member', 'participating-state', 'partner-country' as const),
            from: fc.option(YEAR, { nil: null }),
            to: fc.option(YEAR, { nil: null }),
          }),
          { maxLength: list.length === 0 ? 0 : 24 },
        ),
        members: fc.array(
          fc.record({ bloc: fc.constantFrom('x', 'y'), id: fc.constantFrom(...states), from: YEAR }),
          { maxLength: 8 },
        ),
      })
      .map(({ rows, members }) =>
        tables({
          actors: [
            ...states.map((id) => actor(id)),
            actor('x', { kind: 'bloc' }),
            actor('y', { kind: 'bloc' }),
          ],
          instruments: list
            .map((k, position) => instrument(`k${position}`, k))
            .filter(({ signed, ended }) => ended === null || Number(ended) >= Number(signed)),
          participations: rows
            .map(({ k, id, role, from, to }) =>
              participation(`k${k}`, id, {
                role: role as 'party',
                from,
                to: clip(to, list[k]?.ended ?? null),
              }),
            )
            .filter(({ from, to, instrument: id }) => {
              const first = from ?? list[Number(id.slice(1))]?.signed ?? ''
              return to === null || Number(to) >= Number(first)
            }),
          bloc_members: members.map(({ bloc, id, from }) => blocMember(bloc, id, from)),
        }),
      ),
  )
}

function clip(to: string | null, ended: string | null): string | null {
  if (to === null || ended === null) return to ?? ended
  return Number(to) < Number(ended) ? to : ended
}
