import { StrataError } from '../../model/error.ts'
import type { Instrument, Regime } from '../../model/instrument.ts'
import type { Source } from '../../model/registry.ts'
import { nameResolver } from '../resolve-name.ts'
import type { CsvRecord } from './csv-records.ts'
import type { ImportContext } from './import-context.ts'
import { markedDate } from './un-treaty-date.ts'

export interface UnTreatyContext extends ImportContext {
  /** Id of the instrument whose status table it is. */
  readonly instrument: string
  /** Needed where the registry has no such instrument. Days are EDTF. */
  readonly newInstrument?: {
    readonly title: string
    readonly regime: Regime
    readonly signed: string | null
    readonly in_force: string | null
  }
  /** Where the table comes from; by default the Treaty Collection with the day that the table names. */
  readonly source?: Source
}

/** The instrument of a status table, with its cells where it is to be entered. */
export interface StatusInstrument {
  readonly title: string
  readonly isNew: boolean
  readonly cells: Omit<Instrument, 'source'> | null
}

/**
 * The instrument that the registry holds, or the new one that was described.
 * @throws StrataError `import/instrument-unknown`
 */
export function statusInstrument({
  registry,
  instrument: id,
  newInstrument,
}: UnTreatyContext): StatusInstrument {
  const held = registry.instruments.find((row) => row.id === id)
  if (held !== undefined) return { title: held.title, isNew: false, cells: null }
  if (newInstrument === undefined) {
    const found = nameResolver(registry).instrument(id)
    const near = found.status === 'found' ? [found.id] : found.suggestions
    const suggestions = near.length === 0 ? '' : ` Near are: ${near.join('; ')}.`
    throw new StrataError('import/instrument-unknown', { found: id, suggestions })
  }
  const { title, regime, signed, in_force } = newInstrument
  const kind = {
    family: 'un-convention',
    layer: 'multilateral',
    form: 'treaty',
    regime,
    binding: 'yes',
  } as const
  const cells = { id, title, ...kind, signed, in_force, ended: null, status: null, note: null }
  return { title, isNew: true, cells }
}

/** "STATUS AS AT : 24-11-2026 05:00:33 EDT" above the table, as an ISO day; null where it is not there. */
export function statusDay(above: readonly CsvRecord[]): string | null {
  const text = above.map(({ cells }) => cells.join(' ')).join(' ')
  const match = /status as at\s*:?\s*(\d{2})-(\d{2})-(\d{4})/i.exec(text)
  return match === null ? null : (markedDate(`${match[3]}-${match[2]}-${match[1]}`)?.date ?? null)
}

/** The Treaty Collection as the source of a table. */
export function treatyCollection(
  { instrument, file }: UnTreatyContext,
  title: string,
  as_of: string | null,
): Source {
  const status = as_of === null ? 'status table without a day' : `status as at ${as_of}`
  return {
    id: ['untc', instrument, ...(as_of === null ? [] : [as_of])].join('-'),
    citation: `United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General, ${title}, ${status} (${file})`,
    url: 'https://treaties.un.org/',
    licence: null,
    as_of,
  }
}
