import { geoArea, geoCentroid } from 'd3-geo'
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { feature, merge, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import { cutAlongParallel } from './cut-along-parallel.ts'
import { dissolveSharedEdges } from './dissolve-shared-edges.ts'
import { DISSOLVED_STATES, type DissolvedState } from './dissolved-states.ts'
import { MISSING_STATES } from './missing-states.ts'
import { polygonsOf } from './polygons-of.ts'
import { splitByBox } from './split-by-box.ts'

type Shape = Polygon | MultiPolygon
type Draft = { readonly isDisputed: boolean; readonly geometry: Shape }
export type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** A shape of the map: an actor's, or a disputed area's that belongs to nobody. */
export interface WorldShape {
  /** Actor id, or the name of the disputed area. */
  readonly id: string
  readonly isDisputed: boolean
  readonly geometry: Shape
  /** Longitude and latitude of the middle of its largest part, so that France is in Europe. */
  readonly middle: readonly [number, number]
  readonly areaSteradians: number
}

/** A dissolved state with the outline of its successors taken together. */
export interface JoinedShape {
  readonly state: DissolvedState
  readonly geometry: MultiPolygon
  readonly middle: readonly [number, number]
  readonly areaSteradians: number
}

export interface WorldShapes {
  readonly shapes: readonly WorldShape[]
  readonly joined: readonly JoinedShape[]
  /** Where land meets water: every line that belongs to one shape alone. */
  readonly coast: MultiLineString
}

/** The border between Morocco and Western Sahara. */
const SAHARA_PARALLEL = 27 + 40 / 60

/** Crimea, whose polygon the atlas file puts into Russia. */
const CRIMEA = { west: 32.3, east: 36.8, south: 44.2, north: 46.4 }

/** Shapes without an ISO code in the file, by their name there; null is not drawn apart: Australia's, without a row of its own. */
const BY_NAME: Readonly<Record<string, { readonly id: string; readonly isDisputed: boolean } | null>> = {
  Kosovo: { id: 'XKX', isDisputed: false },
  Somaliland: { id: 'somaliland', isDisputed: true },
  'N. Cyprus': { id: 'north-cyprus', isDisputed: true },
  'Siachen Glacier': { id: 'siachen', isDisputed: true },
  'Indian Ocean Ter.': null,
}

/** Coded shapes that belong to nobody on this map. */
const DISPUTED: Readonly<Record<string, string>> = { ESH: 'western-sahara', FLK: 'falklands' }

/** Not drawn: no instrument of the registry reaches it. */
const LEFT_OUT = 'ATA'

const alpha3ByNumeric = new Map(
  (codes as [string, string, string][]).map(([, alpha3, numeric]) => [numeric, alpha3]),
)

/**
 * The shapes of Natural Earth (world-atlas, 50 m) as actors: borders of today, with Western Sahara, Crimea and other disputed
 * areas belonging to nobody, and the dissolved states as joined shapes.
 *
 * Time O(points); call it once a topology.
 */
export function worldShapes(topology: CountryTopology): WorldShapes {
  const drafts = new Map<string, Draft>()
  const topoById = new Map<string, (TopoPolygon | TopoMulti)[]>()
  for (const geometry of topology.objects.countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const shapeId = shapeIdOf(geometry.id, geometry.properties?.name ?? '')
    if (shapeId === null) continue
    const { id, isDisputed } = shapeId
    const { geometry: shape } = feature(topology, geometry) as Feature<Shape>
    const held = drafts.get(id)
    drafts.set(id, {
      isDisputed,
      geometry:
        held === undefined
          ? shape
          : { type: 'MultiPolygon', coordinates: [...polygonsOf(held.geometry), ...polygonsOf(shape)] },
    })
    topoById.set(id, [...(topoById.get(id) ?? []), geometry])
  }
  cutWesternSahara(drafts)
  cutCrimea(drafts)
  for (const { id, at } of MISSING_STATES) {
    if (!drafts.has(id)) drafts.set(id, { isDisputed: false, geometry: speck(at) })
  }
  return {
    shapes: [...drafts].map(([id, draft]) => ({ id, ...draft, ...measured(draft.geometry) })),
    joined: DISSOLVED_STATES.map((state) => {
      const parts = state.successors.flatMap((id) => topoById.get(id) ?? [])
      const geometry = merge(topology, parts as TopoPolygon[])
      return { state, geometry, ...measured(geometry) }
    }),
    coast: coastOf(topology),
  }
}

function shapeIdOf(
  numeric: string | number | undefined,
  name: string,
): { readonly id: string; readonly isDisputed: boolean } | null {
  if (numeric === undefined) return BY_NAME[name] ?? null
  const id = alpha3ByNumeric.get(String(numeric).padStart(3, '0'))
  if (id === undefined || id === LEFT_OUT) return null
  const disputed = DISPUTED[id]
  return disputed === undefined ? { id, isDisputed: false } : { id: disputed, isDisputed: true }
}

/** The file gives Western Sahara's east and lets Morocco reach over the rest: what lies south of the parallel is joined to it. */
function cutWesternSahara(drafts: Map<string, Draft>): void {
  const morocco = drafts.get('MAR')
  const east = drafts.get('western-sahara')
  if (morocco === undefined || east === undefined) return
  const { north, south } = cutAlongParallel(morocco.geometry, SAHARA_PARALLEL)
  const known: MultiPolygon = { type: 'MultiPolygon', coordinates: polygonsOf(east.geometry) }
  drafts.set('MAR', { isDisputed: false, geometry: north })
  drafts.set('western-sahara', { isDisputed: true, geometry: dissolveSharedEdges([known, south]) })
}

function cutCrimea(drafts: Map<string, Draft>): void {
  const russia = drafts.get('RUS')
  if (russia === undefined) return
  const { inside, outside } = splitByBox(russia.geometry, CRIMEA)
  if (inside.coordinates.length === 0) return
  drafts.set('RUS', { isDisputed: false, geometry: outside })
  drafts.set('crimea', { isDisputed: true, geometry: inside })
}

function coastOf(topology: CountryTopology): MultiLineString {
  const { countries } = topology.objects
  const drawn = countries.geometries.filter(
    ({ id }) => alpha3ByNumeric.get(String(id).padStart(3, '0')) !== LEFT_OUT,
  )
  return mesh(topology, { ...countries, geometries: drawn }, (one, other) => one === other)
}

function measured(geometry: Shape): Pick<WorldShape, 'middle' | 'areaSteradians'> {
  const polygons = polygonsOf(geometry)
  const areas = polygons.map((coordinates) => geoArea({ type: 'Polygon', coordinates }))
  const largest = polygons[areas.indexOf(Math.max(...areas))] ?? []
  return {
    middle: geoCentroid({ type: 'Polygon', coordinates: largest }),
    areaSteradians: areas.reduce((sum, area) => sum + area, 0),
  }
}

/** A square too small to see: its dot stands for it. Clockwise, as the file's shapes. */
function speck([x = 0, y = 0]: Position): Polygon {
  const d = 0.02
  const corners: Position[] = [
    [x - d, y - d],
    [x - d, y + d],
    [x + d, y + d],
    [x + d, y - d],
    [x - d, y - d],
  ]
  return { type: 'Polygon', coordinates: [corners] }
}
