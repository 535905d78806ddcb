import { describe, expect, it } from 'vitest'
import { actorTies } from '../../src/layers/actor-ties.ts'
import { BLOC_RULES } from '../../src/layers/entries.ts'
import { type GovernanceStack, governanceStack } from '../../src/layers/governance-stack.ts'
import { membershipIndex, TIE_STARTS } from '../../src/layers/membership-index.ts'
import { SCOPES } from '../../src/layers/scope.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const index = membershipIndex(FIXTURE)
const stackOf = (
  id: string,
  year: number,
  blocRule: (typeof BLOC_RULES)[number] = 'node',
  scope: (typeof SCOPES)[number] = 'coded',
): GovernanceStack => governanceStack(index, index.actorIds.indexOf(id), { year, blocRule, scope })
const idOf = (k: number): string => index.instrumentIds[k] as string
const idsOf = (stack: GovernanceStack): string[] =>
  stack.layers.flatMap(({ instruments }) => instruments.map(({ instrumentIndex }) => idOf(instrumentIndex)))

describe('the governance stack', () => {
  it('holds the same instruments, inferred ones and partners as the ties of the actor, under every rule', () => {
    for (const tieStart of TIE_STARTS) {
      const started = membershipIndex(FIXTURE, tieStart)
      for (const year of [1964, 1991, 1993, 2001, 2007, 2012, 2026]) {
        for (const blocRule of BLOC_RULES) {
          for (const scope of SCOPES) {
            for (let actor = 0; actor < started.actorIds.length; actor++) {
              const settings = { year, blocRule, scope }
              const stack = governanceStack(started, actor, settings)
              actorTies(started, actor, settings).forEach((ties, l) => {
                const layer = stack.layers[l]
                expect(layer?.layer).toBe(ties.layer)
                expect(layer?.instruments.map(({ instrumentIndex }) => instrumentIndex)).toEqual(
                  ties.instruments,
                )
                const inferred = layer?.instruments.filter((item) => item.inferred)
                expect(inferred?.map(({ instrumentIndex }) => instrumentIndex)).toEqual(ties.inferred)
                expect(layer?.partners).toBe(ties.shared.filter((shared) => shared > 0).length)
              })
            }
          }
        }
      }
    }
  })

  it('names as left out by the scope just what the wider scope would add', () => {
    for (const year of [2000, 2005, 2012]) {
      for (const blocRule of BLOC_RULES) {
        for (const id of index.actorIds) {
          const coded = stackOf(id, year, blocRule)
          const all = idsOf(stackOf(id, year, blocRule, 'all'))
          expect([...idsOf(coded), ...coded.uncodedTrade.map(idOf)].toSorted()).toEqual(all.toSorted())
        }
      }
    }
  })

  it('reaches through a bloc to the agreements of the bloc, and says through which', () => {
    const own = stackOf('XEA', 2012)
    expect(idsOf(own)).not.toContain('eura-union-xsa-2007')
    const [item] = stackOf('XEA', 2012, 'expanded').layers.flatMap(({ instruments }) =>
      instruments.filter(({ instrumentIndex }) => idOf(instrumentIndex) === 'eura-union-xsa-2007'),
    )
    expect(index.actorIds[item?.through ?? -1]).toBe('union')
    expect(item?.roles).toEqual([])
    expect(item?.partners.map((partner) => index.actorIds[partner])).toEqual(['XSA'])
  })

  it('counts a partner once, in however many layers it is tied', () => {
    const stack = stackOf('XNA', 2012)
    const everyPartner = stack.layers.flatMap(({ instruments }) =>
      instruments.flatMap(({ partners }) => partners),
    )
    expect(stack.partners).toBe(new Set(everyPartner).size)
    expect(stack.partners).toBeLessThan(stack.layers.reduce((sum, { partners }) => sum + partners, 0))
  })
})
