import type { InstrumentDetail, InstrumentSummary } from '../../src/api/instruments.ts'

/** One bloc partnership beside the others of its family. */
export interface PartnershipRow {
  readonly id: string
  /** The third country; null where the registry names none or several. */
  readonly partner: string | null
  readonly partnerName: string | null
  readonly year: number | null
  /** Participating states listed, whenever they joined. */
  readonly participating: number
  /** Members of the bloc on the day of signature; null where they cannot be told. */
  readonly members: number | null
  /** Year of the bloc's readmission agreement and of its visa facilitation with the partner; null where none is recorded. */
  readonly readmission: number | null
  readonly visa: number | null
}

/** The families that `partnershipRows` compares; others are listed by title. */
export const PARTNERSHIP_FAMILIES: readonly InstrumentSummary['family'][] = ['mobility-partnership']

type PartnershipRecord = Pick<InstrumentDetail, 'instrument' | 'participations' | 'stayed_out'>

/**
 * A family of bloc partnerships compared, by date: partner, year, participating states out of the members at signature, and
 * the bloc's readmission and visa agreements with the partner.
 *
 * @param all every instrument, among which those agreements are looked up
 */
export function partnershipRows(
  records: readonly PartnershipRecord[],
  all: readonly InstrumentSummary[],
): PartnershipRow[] {
  return inOrder(records.map(({ instrument }) => instrument)).flatMap(({ id }) => {
    const record = records.find(({ instrument }) => instrument.id === id)
    return record === undefined ? [] : [partnershipRow(record, all)]
  })
}

function partnershipRow(
  { instrument, participations, stayed_out }: PartnershipRecord,
  all: readonly InstrumentSummary[],
): PartnershipRow {
  const ofRole = (role: string) => participations.filter((row) => row.role === role)
  const partners = ofRole('partner-country')
  const partner = partners.length === 1 ? (partners[0] ?? null) : null
  const membership = stayed_out.find(({ kind }) => kind === 'bloc-members')
  const bloc = membership?.bloc ?? participations.find(({ kind }) => kind === 'bloc')?.actor ?? null
  return {
    id: instrument.id,
    partner: partner?.actor ?? null,
    partnerName: partner?.name ?? null,
    year: instrument.year,
    participating: new Set(ofRole('participating-state').map(({ actor }) => actor)).size,
    members: membership?.of ?? null,
    readmission: firstYear(all, 'eu-readmission', bloc, partner?.actor ?? null),
    visa: firstYear(all, 'visa-facilitation', bloc, partner?.actor ?? null),
  }
}

function firstYear(
  all: readonly InstrumentSummary[],
  family: InstrumentSummary['family'],
  bloc: string | null,
  partner: string | null,
): number | null {
  if (bloc === null || partner === null) return null
  const years = all
    .filter((row) => row.family === family && row.actors.includes(bloc) && row.actors.includes(partner))
    .flatMap(({ year }) => (year === null ? [] : [year]))
  return years.length === 0 ? null : Math.min(...years)
}

/** Instruments by date, the undated last. */
export function inOrder(family: readonly InstrumentSummary[]): InstrumentSummary[] {
  return [...family].sort(
    (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || begunText(a, b) || (a.id < b.id ? -1 : 1),
  )
}

/** The instruments before and after one in its family, by date; null at the ends and where it is not listed. */
export function familyNeighbours(
  family: readonly InstrumentSummary[],
  id: string,
): { readonly previous: string | null; readonly next: string | null; readonly place: number } {
  const ordered = inOrder(family)
  const place = ordered.findIndex((row) => row.id === id)
  return {
    previous: place <= 0 ? null : (ordered[place - 1]?.id ?? null),
    next: place === -1 ? null : (ordered[place + 1]?.id ?? null),
    place,
  }
}

function begunText(a: InstrumentSummary, b: InstrumentSummary): number {
  const [first, second] = [a.signed ?? a.in_force ?? '', b.signed ?? b.in_force ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}
