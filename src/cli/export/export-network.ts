import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { geojsonGeometry } from '../../geography/geojson-geometry.ts'
import { type ShapeInYear, shapesInYear } from '../../geography/shape-in-year.ts'
import { type CountryTopology, worldShapes } from '../../geography/world-shapes.ts'
import { geojson, type Placed } from '../../layers/export-geojson.ts'
import { graphml } from '../../layers/export-graphml.ts'
import { leftOut } from '../../layers/left-out.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { LAYERS, type Layer } from '../../model/layer.ts'
import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { registryDate } from '../../model/registry-date.ts'
import { actorNamed } from '../actor-named.ts'
import { type LayerVerbOptions, settingsOf, withRuleOptions } from '../layer-options.ts'
import { registryForCommand } from '../open-workspace.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './write-output.ts'

interface GraphmlVerbOptions extends LayerVerbOptions, OutputPlace {
  readonly layer?: readonly Layer[]
}

interface GeojsonVerbOptions extends LayerVerbOptions, OutputPlace {
  readonly actor?: string
  readonly points?: boolean
}

/** `strata export graphml`: the layered network of a year. */
export function registerExportGraphml(verb: Command): void {
  addOutputOptions(
    withRuleOptions(
      verb
        .command('graphml')
        .description(
          'the layered network of a year: actors, and an edge for each layer that ties two of them',
        )
        .addOption(new Option('--layer <layers...>', 'only these layers').choices(LAYERS)),
    ),
  ).action(async (options: GraphmlVerbOptions, command: Command) => {
    assertFree(options.output, options.force)
    const registry = await registryForCommand(command)
    const { tieStart, ...settings } = settingsOf(options)
    const pieces = graphml(membershipIndex(registry, tieStart), registry.actors, {
      ...settings,
      layers: options.layer ?? LAYERS,
      registryVersion: registry.version,
      licence: REGISTRY_LICENCE,
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
