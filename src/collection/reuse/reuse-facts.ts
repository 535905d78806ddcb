import { type EdtfDate, parseEdtf } from '../../model/edtf-date.ts'
import type { Family, Form, Instrument } from '../../model/instrument.ts'
import type { Layer } from '../../model/layer.ts'
import { isTyingRole, type Participation } from '../../model/participation.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import { instrumentOfToday } from '../flagged-texts.ts'
import { memberStates } from './blocs-that-treat.ts'

/** An actor that a text binds, and since when. */
export interface BoundParty {
  readonly actor: string
  /** First day on which it is surely bound; null where it was from the beginning, or nothing says otherwise. */
  readonly sinceDay: number | null
}

/** What a workspace knows of a text beside its words. */
export interface ReuseFacts {
  readonly id: string
  readonly sha256: string
  /** Version of the methods by which it was segmented. */
  readonly method: string
  /** Id of the instrument as the registry has it today; null while the text waits for one. */
  readonly instrument: string | null
  readonly title: string
  readonly language: string | null
  readonly signed: EdtfDate | null
  readonly layer: Layer | null
  /** Bilateral, and a party was at its signature a member of a bloc that itself binds third countries. */
  readonly ofMemberStates: boolean
  readonly family: Family | null
  readonly form: Form | null
  readonly parties: readonly BoundParty[]
  readonly words: number
  readonly isExcluded: boolean
}

/** The facts of texts of a workspace. Build it once per registry; a text takes O(its participations). */
export function reuseFacts(lookup: RegistryLookup): (text: ListedText) => ReuseFacts {
  const wasMember = memberStates(lookup)
  return (text) => {
    const instrument = text.instrument === null ? undefined : instrumentOfToday(lookup, text.instrument)
    const signed = instrument?.signed == null ? null : parseEdtf(instrument.signed)
    const parties = instrument === undefined ? [] : partiesOf(lookup, instrument)
    return {
      id: text.id,
      sha256: text.sha256,
      method: text.method,
      instrument: instrument?.id ?? null,
      title: instrument?.title ?? text.title ?? text.fileName,
      language: text.language,
      signed,
      layer: instrument?.layer ?? null,
      ofMemberStates:
        instrument?.layer === 'bilateral' &&
        signed !== null &&
        parties.some(({ actor }) => wasMember(actor, signed.earliestDay)),
      family: instrument?.family ?? null,
      form: instrument?.form ?? null,
      parties,
      words: text.words,
      isExcluded: text.isExcluded,
    }
  }
}

/** Each actor once, at its first role; states and blocs as the registry names them, a bloc not as its members. */
function partiesOf({ participationsOf }: RegistryLookup, instrument: Instrument): BoundParty[] {
  const since = new Map<string, number | null>()
  for (const row of participationsOf.get(instrument.id) ?? []) {
    if (!isTyingRole(row.role)) continue
    const day = joinedLater(row, instrument)
    const before = since.get(row.actor)
    const isFirst = before === undefined || (before !== null && (day === null || day < before))
    if (isFirst) since.set(row.actor, day)
  }
  return [...since].map(([actor, sinceDay]) => ({ actor, sinceDay }))
}

/**
 * The day on which an actor joined what others had made, null for its makers: the two sides of a bilateral instrument, and whoever was
 * bound when it was signed or entered into force. A start that is inferred from the instrument’s own dates says no more.
 */
function joinedLater({ from, start }: Participation, { layer, signed, in_force }: Instrument): number | null {
  if (from === null || start !== 'known' || layer === 'bilateral') return null
  const day = parseEdtf(from)?.latestDay
  if (day === undefined) return null
  const made = [signed, in_force].flatMap((date) => parseEdtf(date ?? '')?.latestDay ?? [])
  return made.length === 0 || day <= Math.max(...made) ? null : day
}
