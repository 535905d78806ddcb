import { describe, expect, it } from 'vitest'
import type { ActorLayer } from '../../../src/layers/actor-ties.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import type { DrawnShape } from '../../../web/atlas/geography/drawn-world.ts'
import { mapLabels } from '../../../web/atlas/map-labels.ts'
import { bilateralPartners, type MapQuestion, shapeFill } from '../../../web/atlas/map-view.ts'
import { labelBox } from '../../../web/atlas/place-labels.ts'
import { shapeFacts } from '../../../web/atlas/shape-facts.ts'

const IDS = ['MAR', 'ESP', 'SUN', 'RUS', 'JPN', 'DDR']

const shape = (id: string, more: Partial<DrawnShape> = {}): DrawnShape => ({
  id,
  kind: 'state',
  actors: [id],
  path: 'M0,0L1,0L1,1Z',
  at: [100, 100],
  areaPx2: 400,
  isDot: false,
  ...more,
})

const positionsOf = ({ actors }: DrawnShape): number[] => actors.map((id) => IDS.indexOf(id))

const ties = (shared: Partial<Record<Layer, Partial<Record<string, number>>>>): ActorLayer[] =>
  LAYERS.map((layer) => ({
    layer,
    instruments: [],
    inferred: [],
    shared: Uint16Array.from(IDS, (id) => shared[layer]?.[id] ?? 0),
  }))

const asked = (more: Partial<MapQuestion> = {}): MapQuestion => ({
  chosen: ['MAR'],
  second: [],
  tiesOfA: ties({ bilateral: { ESP: 2, RUS: 1, SUN: 1 }, multilateral: { ESP: 14, JPN: 9 } }),
  tiesOfB: null,
  countByActor: null,
  isOn: () => true,
  without: null,
  leftByActor: null,
  ...more,
})

const SOVIET = shape('SUN', { kind: 'joined', actors: ['SUN', 'RUS'], at: [300, 60] })
const fill = (one: DrawnShape, question = asked()): string => shapeFill(one, positionsOf(one), question)

describe('the fill of a shape', () => {
  it('is the closest layer, or none', () => {
    expect(fill(shape('ESP'))).toBe('layer-bilateral')
    expect(fill(shape('JPN'))).toBe('layer-multilateral')
    expect(fill(shape('DDR'))).toBe('none')
  })

  it('is that of the rows under any of a joined shape’s codes', () => {
    expect(fill(SOVIET, asked({ tiesOfA: ties({ bloc: { RUS: 1 } }) }))).toBe('layer-bloc')
  })

  it('says who is chosen, and that of a bloc every member is', () => {
    expect(fill(shape('MAR'))).toBe('chosen')
    expect(fill(SOVIET, asked({ chosen: ['RUS'] }))).toBe('chosen')
    expect([
      fill(shape('ESP'), asked({ chosen: ['ESP', 'JPN'] })),
      fill(shape('JPN'), asked({ second: ['JPN'] })),
    ]).toEqual(['chosen', 'second'])
  })

  it('is nobody’s for a disputed area, even one whose ties are known', () => {
    expect(fill(shape('ESP', { kind: 'disputed' }))).toBe('disputed')
  })

  it('is whose tie reaches it where two are chosen', () => {
    const two = asked({ second: ['JPN'], tiesOfB: ties({ regional: { DDR: 1, ESP: 1 } }) })
    expect([fill(shape('ESP'), two), fill(shape('DDR'), two), fill(SOVIET, two)]).toEqual([
      'tied-both',
      'tied-b',
      'tied-a',
    ])
  })

  it('is hatched where the layer taken away was the only tie, under any of a shape’s codes', () => {
    const without = {
      without: 'bilateral',
      isOn: (layer: Layer) => layer !== 'bilateral',
    } as const
    const one = asked(without)
    expect([fill(SOVIET, one), fill(shape('ESP'), one), fill(shape('DDR'), one)]).toEqual([
      'untied',
      'layer-multilateral',
      'none',
    ])
    expect(
      bilateralPartners([SOVIET, shape('ESP'), shape('JPN')], positionsOf, one).map(
        ({ shape: { id } }) => id,
      ),
    ).toEqual(['SUN'])
    const world = { ...asked(without), chosen: [], tiesOfA: null, countByActor: new Uint16Array(6).fill(1) }
    const left = Uint8Array.from([2, 2, 1, 0, 0, 1])
    expect([
      fill(SOVIET, { ...world, leftByActor: left }),
      fill(SOVIET, { ...world, leftByActor: Uint8Array.from([2, 2, 1, 2, 0, 1]) }),
      fill(shape('JPN'), { ...world, leftByActor: left }),
    ]).toEqual(['untied', 'amount-1', 'amount-1'])
  })

  it('is an amount where no one is chosen', () => {
    const world = asked({ chosen: [], tiesOfA: null, countByActor: Uint16Array.from([0, 20, 0, 130, 1, 0]) })
    expect([fill(shape('ESP'), world), fill(SOVIET, world), fill(shape('DDR'), world)]).toEqual([
      'amount-2',
      'amount-5',
      'none',
    ])
  })
})

describe('the bilateral partners', () => {
  it('stand by number of agreements, those under all codes of a shape added up', () => {
    const found = bilateralPartners([SOVIET, shape('JPN'), shape('ESP'), shape('MAR')], positionsOf, asked())
    expect(found.map(({ shape: { id }, agreements }) => [id, agreements])).toEqual([
      ['ESP', 2],
      ['SUN', 2],
    ])
  })

  it('are none where the layer is off, two are chosen, or no one is', () => {
    for (const question of [
      asked({ isOn: (layer) => layer !== 'bilateral' }),
      asked({ second: ['JPN'] }),
      asked({ tiesOfA: null }),
    ]) {
      expect(bilateralPartners([shape('ESP')], positionsOf, question)).toEqual([])
    }
  })
})

describe('what the map knows of a shape', () => {
  it('are its layers, narrowest first, without those that tie nothing', () => {
    expect(shapeFacts(shape('ESP'), [1], asked())).toEqual({
      kind: 'ties',
      toA: [
        { layer: 'bilateral', instruments: 2 },
        { layer: 'multilateral', instruments: 14 },
      ],
      toB: null,
    })
  })

  it('are the layers to both where two are chosen, and only its being disputed where it is', () => {
    const two = asked({ second: ['JPN'], tiesOfB: ties({ regional: { ESP: 3 } }) })
    expect(shapeFacts(shape('ESP'), [1], two)).toMatchObject({ toB: [{ layer: 'regional', instruments: 3 }] })
    expect(shapeFacts(shape('siachen', { kind: 'disputed', actors: [] }), [], two)).toEqual({
      kind: 'disputed',
    })
  })
})

describe('the names on the map', () => {
  const labels = (more: Partial<Parameters<typeof mapLabels>[0]> = {}) =>
    mapLabels({
      chosen: [shape('MAR', { at: [200, 200] })],
      partners: [{ shape: shape('ESP', { at: [210, 150] }), agreements: 2 }],
      joined: [SOVIET],
      window: { widthPx: 600, heightPx: 400 },
      over: [],
      nameOf: ({ id }, isPartner) => (isPartner ? id : `${id}, to 1991`),
      widthOf: (text) => text.length * 6,
      ...more,
    })

  it('are of the chosen, strong, of the partners with their numbers, and of dissolved states with their years', () => {
    expect(labels().map(({ id, text, count, isStrong = false }) => [id, text, count, isStrong])).toEqual([
      ['MAR', 'MAR, to 1991', undefined, true],
      ['ESP', 'ESP', 2, false],
      ['SUN', 'SUN, to 1991', undefined, false],
    ])
  })

  it('name a dissolved state that is a partner once, as a partner', () => {
    const found = labels({ partners: [{ shape: SOVIET, agreements: 5 }] }).filter(({ id }) => id === 'SUN')
    expect(found.map(({ text, count }) => [text, count])).toEqual([['SUN', 5]])
  })

  it('lie away from the partner: the chosen, south of it, has its name on the south', () => {
    const [chosen] = labels()
    if (chosen === undefined) throw new Error('no name')
    expect(labelBox(chosen).y0).toBeGreaterThan(200)
  })

  it('stand upon the middle of a large area and beside that of a small one', () => {
    const middleOf = (areaPx2: number): number => {
      const found = labels({ joined: [{ ...SOVIET, areaPx2 }] }).find(({ id }) => id === 'SUN')
      if (found === undefined) throw new Error('no name')
      const { x0, x1 } = labelBox(found)
      return (x0 + x1) / 2
    }
    expect(middleOf(40_000)).toBe(300)
    expect(middleOf(900)).not.toBe(300)
  })
})
