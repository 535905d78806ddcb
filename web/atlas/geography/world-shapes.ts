import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import codes from 'i18n-iso-countries/codes.json'
import { feature, merge } from 'topojson-client'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import { cutAlongParallel, splitByBox } from './cut-ring.ts'
import { DISSOLVED_STATES, type DissolvedState } from './dissolved-states.ts'

type Shape = Polygon | MultiPolygon
type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** A shape of the map: an actor's, or a disputed area's that belongs to nobody. */
export interface WorldShape {
  /** Actor id, or the name of the disputed area. */
  readonly id: string
  readonly isDisputed: boolean
  readonly geometry: Shape
}

/** A dissolved state with the outline of its successors taken together. */
export interface JoinedShape {
  readonly state: DissolvedState
  readonly geometry: MultiPolygon
}

export interface WorldShapes {
  readonly shapes: readonly WorldShape[]
  readonly joined: readonly JoinedShape[]
}

/** The border between Morocco and Western Sahara. */
const SAHARA_PARALLEL = 27 + 40 / 60

/** Crimea, whose polygon the atlas file puts into Russia. */
const CRIMEA = { west: 32.3, east: 36.8, south: 44.2, north: 46.4 }

/** Shapes without an ISO code in the file, by their name there. */
const BY_NAME: Readonly<Record<string, { id: string; isDisputed: boolean }>> = {
  Kosovo: { id: 'XKX', isDisputed: false },
  Somaliland: { id: 'somaliland', isDisputed: true },
  'N. Cyprus': { id: 'north-cyprus', isDisputed: true },
  'Siachen Glacier': { id: 'siachen', isDisputed: true },
  'Indian Ocean Ter.': { id: 'IOT', isDisputed: false },
}

/** Coded shapes that belong to nobody on this map. */
const DISPUTED: Readonly<Record<string, string>> = { ESH: 'western-sahara', FLK: 'falklands' }

/** Not drawn: no instrument of the registry reaches it. */
const LEFT_OUT = ['ATA']

/** States that the file is too coarse to hold, where their dot stands: our own estimate of their middle. */
const MISSING: readonly { readonly id: string; readonly at: Position }[] = [{ id: 'TUV', at: [179.2, -8.5] }]

const alpha3ByNumeric = new Map(
  (codes as [string, string, string][]).map(([, alpha3, numeric]) => [numeric, alpha3]),
)

/**
 * The shapes of Natural Earth (world-atlas, 50 m) as actors: borders of today, with Western Sahara, Crimea and other disputed
 * areas belonging to nobody, and the dissolved states as joined shapes.
 *
 * Time O(points); call it once.
 */
export function worldShapes(topology: CountryTopology): WorldShapes {
  const { countries } = topology.objects
  const shapes = new Map<string, { isDisputed: boolean; geometry: Shape }>()
  const topoById = new Map<string, (TopoPolygon | TopoMulti)[]>()
  for (const geometry of countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const numeric = geometry.id === undefined ? undefined : String(geometry.id).padStart(3, '0')
    const named = numeric === undefined ? BY_NAME[geometry.properties?.name ?? ''] : undefined
    const id = named?.id ?? alpha3ByNumeric.get(numeric ?? '')
    if (id === undefined || LEFT_OUT.includes(id)) continue
    const shape = (feature(topology, geometry) as Feature<Shape>).geometry
    const held = shapes.get(id)
    const disputed = DISPUTED[id]
    shapes.set(disputed ?? id, {
      isDisputed: disputed !== undefined || (named?.isDisputed ?? false),
      geometry: held === undefined ? shape : united(held.geometry, shape),
    })
    topoById.set(id, [...(topoById.get(id) ?? []), geometry])
  }
  cutWesternSahara(shapes)
  cutCrimea(shapes)
  return {
    shapes: [
      ...[...shapes].map(([id, shape]) => ({ id, ...shape })),
      ...MISSING.map(({ id, at }) => ({ id, isDisputed: false, geometry: speck(at) })),
    ],
    joined: DISSOLVED_STATES.map((state) => ({
      state,
      geometry: merge(topology, state.successors.flatMap((id) => topoById.get(id) ?? []) as TopoPolygon[]),
    })),
  }
}

function cutWesternSahara(shapes: Map<string, { isDisputed: boolean; geometry: Shape }>): void {
  const morocco = shapes.get('MAR')
  if (morocco === undefined) return
  const { north, south } = cutAlongParallel(morocco.geometry, SAHARA_PARALLEL)
  shapes.set('MAR', { isDisputed: false, geometry: north })
  const sahara = shapes.get('western-sahara')
  shapes.set('western-sahara', {
    isDisputed: true,
    geometry: sahara === undefined ? south : united(sahara.geometry, south),
  })
}

function cutCrimea(shapes: Map<string, { isDisputed: boolean; geometry: Shape }>): void {
  const russia = shapes.get('RUS')
  if (russia === undefined) return
  const { inside, outside } = splitByBox(russia.geometry, CRIMEA)
  if (inside.coordinates.length === 0) return
  shapes.set('RUS', { isDisputed: false, geometry: outside })
  shapes.set('crimea', { isDisputed: true, geometry: inside })
}

function united(a: Shape, b: Shape): MultiPolygon {
  const parts = (shape: Shape): Position[][][] =>
    shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return { type: 'MultiPolygon', coordinates: [...parts(a), ...parts(b)] }
}

function speck([x = 0, y = 0]: Position): Polygon {
  const d = 0.02
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x - d, y - d],
        [x - d, y + d],
        [x + d, y + d],
        [x + d, y - d],
        [x - d, y - d],
      ],
    ],
  }
}
