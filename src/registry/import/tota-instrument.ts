import type { TotaMeta } from '../../formats/tota-meta.ts'
import { isoOfDay, parseEdtf, surelyBefore } from '../../model/edtf-date.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Layer } from '../../model/layer.ts'
import type { Cells } from '../../model/row-change.ts'
import type { FindAt } from './import-finding.ts'

export interface TotaPlace {
  readonly id: string
  readonly held: Instrument | null
  /** The instrument is held under another number or in another language: its title is its own. */
  readonly isMerged: boolean
  /** Blocs that are sides of it. */
  readonly blocs: readonly string[]
  readonly source: string
  /** Name of the text's file. */
  readonly name: string
}

const STATUS: Readonly<Record<string, Instrument['status']>> = {
  'In Force': 'in-force',
  Inactive: 'ended',
  'Early announcement-Signed': 'signed',
}

/** The row of an agreement: all of it where it is new, only what is compared (title, days, status) where it is held. */
export function totaInstrument(meta: TotaMeta, place: TotaPlace, find: FindAt): Cells {
  const { fields } = meta
  const { id, held, source, name } = place
  const day = (field: 'date_signed' | 'date_into_force' | 'date_inactive'): string | null => {
    const value = fields[field]
    if (value === null || parseEdtf(value) !== null) return value
    find(
      'warning',
      'not-a-date',
      { column: field, value: `${name}: ${value}` },
      'a day as 2007-04-03',
      'Correct the day; it was read as unknown.',
    )
    return null
  }
  const signed = day('date_signed')
  const inForce = notBefore(signed, day('date_into_force'), name, find)
  const ended = day('date_inactive')
  const status = STATUS[fields.status ?? ''] ?? null
  if (fields.status !== null && status === null)
    find(
      'warning',
      'not-allowed',
      { column: 'status', value: `${name}: ${fields.status}` },
      Object.keys(STATUS).join(', '),
      'Nothing: the status was read as unknown.',
    )
  const dates = {
    signed,
    in_force: inForce,
    ended: held?.ended === dayBefore(ended) ? (held?.ended ?? null) : ended,
    status,
  }
  if (held !== null)
    return { id, title: place.isMerged ? null : fields.name, ...UNSAID, ...dates, note: null, source }
  return {
    id,
    title: fields.name ?? `Trade agreement ${meta.number} of ToTA`,
    family: 'trade-agreement',
    layer: layerOf(meta, place.blocs),
    form: 'treaty',
    regime: 'trade',
    binding: 'yes',
    ...dates,
    note: noteOf(meta, name),
    source,
  }
}

const UNSAID = { family: null, layer: null, form: null, regime: null, binding: null }

/** An entry into force before the signature is an error of the source: it is left out and named. */
function notBefore(signed: string | null, inForce: string | null, name: string, find: FindAt): string | null {
  const [one, other] = [signed, inForce].map((date) => (date === null ? null : parseEdtf(date)))
  if (one == null || other == null || !surelyBefore(other, one)) return inForce
  find(
    'warning',
    'date-order',
    { column: 'date_into_force', value: `${name}: ${inForce}` },
    `a day from ${signed} on, the signature`,
    'Nothing: the day was read as unknown.',
  )
  return null
}

/** The registry's `ended` is the last day alive; where ToTA gives the first day after it, the two agree. */
function dayBefore(date: string | null): string | null {
  const day = date === null ? null : parseEdtf(date)
  return day === null ? null : isoOfDay(day.earliestDay - 1)
}

function layerOf({ fields }: TotaMeta, blocs: readonly string[]): Layer | null {
  if (blocs.length > 0 || fields.composition?.includes('RTA')) return 'bloc'
  if (fields.composition === 'Bilateral') return 'bilateral'
  if (fields.composition !== 'Plurilateral' || fields.crossregional === null) return null
  return fields.crossregional === 'Yes' ? 'transregional' : 'regional'
}

function noteOf({ fields }: TotaMeta, name: string): string {
  const said: readonly (readonly [string, string | null])[] = [
    ['ToTA file', name],
    ['language', fields.language],
    ['WTO type', fields.type],
    ['composition', fields.composition],
    ['region', fields.region],
    ['WTO RTA id', fields.wto_rta_id],
    ['notified under', fields.notification],
  ]
  return said.flatMap(([what, value]) => (value === null ? [] : [`${what} ${value}`])).join('; ')
}
