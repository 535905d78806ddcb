import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { geojsonGeometry } from '../../geography/geojson-geometry.ts'
import { type ShapeInYear, shapesInYear } from '../../geography/shape-in-year.ts'
import { type CountryTopology, worldShapes } from '../../geography/world-shapes.ts'
import { geojson, type Placed } from '../../layers/export-geojson.ts'
import { GEXF_VERSIONS, type GexfVersion, gexf } from '../../layers/export-gexf.ts'
import { graphml } from '../../layers/export-graphml.ts'
import { graphmlSpans } from '../../layers/export-graphml-spans.ts'
import { leftOut } from '../../layers/left-out.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { registryDate } from '../../model/registry-date.ts'
import { actorNamed } from '../actor-named.ts'
import { type LayerVerbOptions, settingsOf, withRuleOptions } from '../layer-options.ts'
import { registryForCommand } from '../open-workspace.ts'
import {
  asksSpans,
  type NetworkVerbOptions,
  networkAsked,
  withNetworkFileOptions,
} from './network-options.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './write-output.ts'

interface GeojsonVerbOptions extends LayerVerbOptions, OutputPlace {
  readonly actor?: string
  readonly points?: boolean
}

/** `strata export graphml`: the layered network of a year, or of several with the years of each edge. */
export function registerExportGraphml(verb: Command): void {
  addOutputOptions(
    withNetworkFileOptions(
      verb
        .command('graphml')
        .description(
          'the layered network of a year, or of several: actors, and edges for each layer that ties two of them',
        ),
    ),
  ).action(async (options: NetworkVerbOptions & OutputPlace, command: Command) => {
    assertFree(options.output, options.force)
    const registry = await registryForCommand(command)
    const { index, settings } = networkAsked(registry, options)
    const file = { ...settings, registryVersion: registry.version, licence: REGISTRY_LICENCE }
    const pieces = asksSpans(options)
      ? graphmlSpans(index, registry.actors, file)
      : graphml(index, registry.actors, { ...file, year: settings.firstYear })
    await writeOutput(pieces, options)
  })
}

interface GexfVerbOptions extends NetworkVerbOptions, OutputPlace {
  readonly gexf: GexfVersion
}

/** `strata export gexf`: the layered network with the years of nodes and edges, for a timeline. */
export function registerExportGexf(verb: Command): void {
  addOutputOptions(
    withNetworkFileOptions(
      verb
        .command('gexf')
        .description(
          'the layered network of a year or of several, with the years of nodes and edges, for Gephi',
        )
        .addOption(
          new Option('--gexf <version>', 'version of GEXF: 1.2, which networkx reads too, or 1.3')
            .choices(GEXF_VERSIONS)
            .default('1.2'),
        ),
    ),
  ).action(async (options: GexfVerbOptions, command: Command) => {
    assertFree(options.output, options.force)
    const registry = await registryForCommand(command)
    const { index, settings } = networkAsked(registry, options)
    const pieces = gexf(index, registry.actors, {
      ...settings,
      registryVersion: registry.version,
      licence: REGISTRY_LICENCE,
      version: options.gexf,
      date: registryDate(registry.version),
    })
    await writeOutput(pieces, options)
  })
}

/** `strata export geojson`: actors on a map with their degrees, or those tied to one actor. */
export function registerExportGeojson(verb: Command): void {
  addOutputOptions(
    withRuleOptions(
      verb
        .command('geojson')
        .description('actors on a map: with their degree in each layer, or with what ties them to one actor')
        .option('--actor <actor>', 'id, code or name: those tied to it')
        .option('--points', 'the middle of each instead of its shape'),
    ),
  ).action(async (options: GeojsonVerbOptions, command: Command) => {
    assertFree(options.output, options.force)
    const registry = await registryForCommand(command)
    const { tieStart, ...settings } = settingsOf(options)
    const actorId = options.actor === undefined ? null : actorNamed(registry, options.actor).id
    const shapeOf = shapesInYear(worldShapes(bundledTopology()), settings.year)
    const rules = rulesInWords({
      year: settings.year,
      blocs: settings.blocRule,
      scope: settings.scope,
      start: tieStart,
    })
    const index = membershipIndex(registry, tieStart)
    const pieces = geojson(index, registry.actors, {
      ...settings,
      actorId,
      placeOf: (id) => placed(shapeOf(id), options.points ?? false),
      about: {
        what:
          actorId === null
            ? 'Actors present in the year, with degree and strength in each layer; null where not present.'
            : `Actors tied to ${actorId} in the year, with the instruments that tie them in each layer.`,
        registry_version: registry.version,
        registry_date: registryDate(registry.version),
        rules,
        left_out: leftOut(index, settings),
        borders:
          'Borders of today (Natural Earth 1:50m, world-atlas 2), whatever the year, but for dissolved states, drawn as their successors joined. Disputed areas belong to no actor. Blocs and organisations have no geometry.',
        licence: `${REGISTRY_LICENCE}. Shapes: Natural Earth, public domain.`,
      },
    })
    await writeOutput(pieces, options)
  })
}

function placed({ geometry, middle, borders }: ShapeInYear, isPoint: boolean): Placed {
  if (isPoint)
    return { geometry: middle === null ? null : { type: 'Point', coordinates: [...middle] }, borders }
  return { geometry: geometry === null ? null : geojsonGeometry(geometry), borders }
}

function bundledTopology(): CountryTopology {
  const file = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'))
  return JSON.parse(readFileSync(file, 'utf8')) as CountryTopology
}
