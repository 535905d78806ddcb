import { type Command, InvalidArgumentError } from 'commander'
import { corridorSeries, topCorridors } from '../../flows/corridor-series.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { lastYear } from '../../layers/years.ts'
import { registryLookup } from '../../registry/registry-lookup.ts'
import { pairAnswer } from '../../server/pair-answer.ts'
import { actorNamed } from '../actor-named.ts'
import { type OutputOptions, print, printCsv, printJson, printTable, shorten } from '../output.ts'
import { stocksForCommand, type WorkspaceStocks } from './workspace-stocks.ts'

interface ShowOptions extends OutputOptions {
  readonly year: number
  readonly source: string
  readonly most: number
}

/** `strata flows show`: a corridor's stocks with every instrument that binds the two, or the largest corridors of a country. */
export function registerShow(verb: Command): void {
  verb
    .command('show')
    .description('stocks of a corridor with what binds the two; of one country, its largest corridors')
    .argument('<origin>', 'ISO 3166 code or name; alone, the country whose corridors are listed')
    .argument('[destination]', 'ISO 3166 code or name')
    .option('--year <year>', 'of the largest corridors', whole, 2020)
    .option('--source <id>', 'of the largest corridors', 'un-desa-ims-2020')
    .option('--most <number>', 'how many of the largest corridors on each side', whole, 10)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (from: string, to: string | undefined, options: ShowOptions, command: Command) => {
      const held = await stocksForCommand(command)
      const origin = actorNamed(held.registry, from).id
      if (to === undefined) showCountry(held, origin, options)
      else showCorridor(held, [origin, actorNamed(held.registry, to).id], options)
    })
}

function showCorridor(held: WorkspaceStocks, pair: readonly [string, string], options: ShowOptions) {
  const { registry, stocks, coverage, zeros, listed } = held
  const series = corridorSeries(stocks, coverage, zeros, listed, pair)
  const bound = pairAnswer(registryLookup(registry), membershipIndex(registry, 'acted'), pair, {
    blocRule: 'expanded',
    scope: 'coded',
    lastYear: lastYear(new Date()),
    year: null,
  }).spans
  if (options.json)
    return printJson({
      registry_version: registry.version,
      origin: pair[0],
      destination: pair[1],
      series,
      instruments: bound,
    })
  const rows = series.flatMap(({ source, points }) =>
    points.map((point) => [
      point.year,
      source,
      point.persons,
      point.persons === null ? point.reason : point.isZeroUnlisted ? 'zero, not listed' : '',
    ]),
  )
  const table = { columns: ['year', 'source', 'persons', 'note'], rows }
  if (options.csv) return printCsv(table)
  print(`Migrants born in ${pair[0]} who live in ${pair[1]}, by source (rival series, never spliced):\n`)
  printTable(table)
  print(`\nInstruments that bind the two (blocs as their members), by first year: ${bound.length}`)
  printTable({
    columns: ['first', 'last', 'layer', 'instrument', 'title'],
    rows: bound.map((span) => [
      span.first_year,
      span.last_year,
      span.layer,
      span.instrument,
      shorten(span.title, 70),
    ]),
  })
  print(`Registry ${registry.version}.`)
}

function showCountry({ registry, stocks }: WorkspaceStocks, country: string, options: ShowOptions) {
  const { year, source, most } = options
  const sides = (['origin', 'destination'] as const).map((side) => ({
    side,
    corridors: topCorridors(stocks, { country, side, year, source }, most),
  }))
  if (options.json) return printJson({ registry_version: registry.version, country, year, source, sides })
  const table = {
    columns: ['side', 'origin', 'destination', 'persons'],
    rows: sides.flatMap(({ side, corridors }) =>
      corridors.map(({ origin, destination, persons }) => [side, origin, destination, persons]),
    ),
  }
  if (options.csv) return printCsv(table)
  print(`Largest corridors of ${country} in ${year} by ${source}, as origin and as destination:\n`)
  if (table.rows.length === 0) print('The source has none in this year.')
  else printTable(table)
  print(`Registry ${registry.version}.`)
}

function whole(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('Write a whole number above 0.')
  return Number(text)
}
