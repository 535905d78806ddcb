import { type Command, InvalidArgumentError, Option } from 'commander'
import { FAMILIES } from '../model/instrument.ts'
import { LAYERS } from '../model/layer.ts'
import { NOTHING_RECORDED, type TextFilter } from '../model/text-filter.ts'
import { actorNamed } from './actor-named.ts'
import { year } from './layer-options.ts'
import type { OutputOptions } from './output.ts'
import { instrumentNamed, type TextCollection } from './text-collection.ts'

export const SEARCH_KINDS = ['actors', 'instruments', 'texts'] as const

/** Options of `strata search`. Those that narrow texts ask for texts alone. */
export interface SearchVerbOptions extends OutputOptions {
  readonly kind?: (typeof SEARCH_KINDS)[number]
  readonly limit: number
  readonly language?: readonly string[]
  readonly layer?: readonly string[]
  readonly family?: readonly string[]
  readonly party?: readonly string[]
  readonly instrument?: readonly string[]
  readonly from?: number
  readonly to?: number
}

/** Adds `--kind --limit`, and those that narrow texts, each of which takes several values separated by commas. */
export function addSearchOptions(command: Command): Command {
  const languages = 'texts: only articles in these languages, ISO 639-1 (fr,es)'
  return command
    .addOption(new Option('--kind <kind>', 'only these').choices(SEARCH_KINDS))
    .option('--limit <n>', 'how many hits', positiveInteger, 20)
    .option('--language <codes>', languages, listOf(null))
    .option('--layer <layers>', 'texts: only of these layers', listOf([...LAYERS, NOTHING_RECORDED]))
    .option('--family <families>', 'texts: only of these families', listOf(FAMILIES))
    .option('--party <actors>', 'texts: only where all of these are bound, by id, code or name', listOf(null))
    .option('--instrument <ids>', 'texts: only of these instruments', listOf(null))
    .option('--from <year>', 'texts: only of instruments that begin in this year or later', year)
    .option('--to <year>', 'texts: only of instruments that begin in this year or earlier', year)
}

/**
 * The filter of texts that the options ask for, null where they ask for none.
 * @throws StrataError `layers/actor-unknown`, `layers/instrument-unknown`, `layers/years-reversed`
 */
export function textFilterOf(
  { language, layer, family, party, instrument, from, to }: SearchVerbOptions,
  collection: Pick<TextCollection, 'lookup' | 'names'>,
): TextFilter | null {
  const { registry } = collection.lookup
  const filter: TextFilter = {
    ...(language === undefined ? {} : { languages: language.map((code) => code.toLowerCase()) }),
    ...(layer === undefined ? {} : { layers: layer }),
    ...(family === undefined ? {} : { families: family }),
    ...(party === undefined ? {} : { parties: party.map((name) => actorNamed(registry, name).id) }),
    ...(instrument === undefined
      ? {}
      : { instruments: instrument.map((id) => instrumentNamed(collection, id)) }),
    ...(from === undefined ? {} : { yearFrom: from }),
    ...(to === undefined ? {} : { yearTo: to }),
  }
  return Object.keys(filter).length === 0 ? null : filter
}

export function positiveInteger(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Write a whole number from 1.')
  return number
}

function listOf(allowed: readonly string[] | null): (text: string) => string[] {
  return (text) => {
    const values = text
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '')
    const unknown = allowed === null ? undefined : values.find((value) => !allowed.includes(value))
    if (unknown !== undefined) {
      throw new InvalidArgumentError(`"${unknown}" is none of ${allowed?.join(', ')}.`)
    }
    if (values.length === 0) throw new InvalidArgumentError('Write one or more values separated by commas.')
    return values
  }
}
