import { describe, expect, it } from 'vitest'
import { layersAnswer } from '../../../src/server/layers-answer.ts'
import { hubGroups, hubsNamed, mostTied, yearNetworks } from '../../../web/layers/year-networks.ts'
import { panelOf, RULES, SMALL } from './small-layers.ts'

const namesOf = (places: readonly number[]) => places.map((place) => SMALL.index.actorIds[place])

describe('the networks of a year', () => {
  it('have the numbers that the API gives', () => {
    const { panels } = yearNetworks(SMALL, RULES)
    const answer = layersAnswer(SMALL.index, RULES, 'v').layers
    expect(panels.map(({ layer, ties }) => [layer, ties])).toEqual(
      answer.filter(({ layer }) => layer !== 'all').map(({ layer, ties }) => [layer, ties]),
    )
  })

  it('draw the states that exist in the year and are ever bound, and nobody else', () => {
    expect(namesOf(yearNetworks(SMALL, RULES).drawn)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(namesOf(yearNetworks(SMALL, { ...RULES, year: 2020 }).drawn)).toEqual(['A', 'B', 'C', 'E'])
  })

  it('are a field where more than half of all pairs of those drawn are tied', () => {
    const { panels } = yearNetworks(SMALL, RULES)
    // Six of ten pairs; three of ten; one of ten.
    expect(panels.map(({ share, isField }) => [share, isField])).toEqual([
      [0.6, true],
      [0.3, false],
      [0, false],
      [0, false],
      [0.1, false],
    ])
  })

  it('name as hubs those with most ties, of equals the first by id', () => {
    const { panels } = yearNetworks(SMALL, { ...RULES, year: 2020 })
    const bilateral = panels[panelOf('bilateral')]
    expect(bilateral && namesOf(mostTied(bilateral, SMALL.index.actorIds, 2))).toEqual(['A', 'B'])
    const regional = { degree: Uint16Array.of(3, 5, 5, 1, 0) }
    const groups = hubGroups(regional, ['A', 'B', 'C', 'D', 'E'], 1)
    expect(groups).toEqual([{ actors: [1, 2], ties: 5 }])
    expect(hubsNamed(groups)).toEqual([1, 2])
    expect(hubsNamed([{ actors: [0, 1, 2, 3, 4, 5], ties: 1 }])).toEqual([])
    const bloc = panels[panelOf('bloc')]
    expect(bloc && mostTied(bloc, SMALL.index.actorIds, 2)).toEqual([])
  })
})
