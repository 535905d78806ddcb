import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { type Registry, splitIds } from '../../model/registry.ts'
import { registryDate } from '../../model/registry-date.ts'
import { type RegistryLookup, registryLookup } from '../registry-lookup.ts'

const SCHEMA = 'https://schema.org/'
const ELI = 'http://data.europa.eu/eli/ontology#'

/**
 * The terms of the file, said in it, so that nothing need be fetched: schema.org where it has the term, the European Legislation
 * Identifier for entry into force and its end, and `strata:` for what neither has. Dates are EDTF texts and so carry no type.
 */
export const JSON_LD_CONTEXT = {
  schema: SCHEMA,
  eli: ELI,
  strata: 'urn:strata:term:',
  source: { '@id': 'schema:isBasedOn', '@type': '@id' },
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  identifier: 'schema:identifier',
  description: 'schema:description',
  version: 'schema:version',
  citation: 'schema:creditText',
  url: { '@id': 'schema:url', '@type': '@id' },
  copyrightNotice: 'schema:copyrightNotice',
  legislationType: 'schema:legislationType',
  legislationDate: 'schema:legislationDate',
  inForce: 'eli:first_date_entry_in_force',
  ended: 'eli:date_no_longer_in_force',
  roleName: 'schema:roleName',
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  dateModified: 'schema:dateModified',
  actor: { '@id': 'strata:actor', '@type': '@id' },
  instrument: { '@id': 'strata:instrument', '@type': '@id' },
  other: { '@id': 'strata:other', '@type': '@id' },
  kind: 'strata:kind',
  layer: 'strata:layer',
  family: 'strata:family',
  regime: 'strata:regime',
  binding: 'strata:binding',
  status: 'strata:status',
  start: 'strata:howTheStartIsKnown',
  date: 'strata:date',
  asOf: 'strata:asOf',
  note: 'strata:note',
} as const

/** Forms and families that are meetings, not texts: they are no legislation. */
const MEETINGS = ['process', 'forum', 'rcp', 'irf', 'global-forum']

/**
 * A registry as linked data (JSON-LD 1.1), piece by piece: sources, actors, instruments, participations and relations. What is not
 * recorded is left out; a participation that is recorded twice with other dates has a node for each. Time and memory O(rows).
 */
export function* jsonLd(registry: Registry): Generator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[\n`
  yield JSON.stringify(dataset(registry))
  for (const node of nodes(registry)) yield `,\n${JSON.stringify(node)}`
  yield '\n]}\n'
}

type Node = Readonly<Record<string, unknown>>

function dataset({ version }: Registry): Node {
  return known({
    '@id': iri('registry', version),
    '@type': 'schema:Dataset',
    name: 'The Strata registry of multilayered migration governance',
    version,
    dateModified: registryDate(version),
    copyrightNotice: REGISTRY_LICENCE,
    description:
      'Sources, actors, instruments, participations and relations. Left out: codings, events, memberships of blocs, rival values, migrant stocks. The registry is complete for no layer.',
  })
}

function* nodes(registry: Registry): Generator<Node> {
  const lookup = registryLookup(registry)
  for (const { id, citation, url, licence, as_of } of registry.sources) {
    yield known({
      '@id': iri('source', id),
      '@type': 'schema:CreativeWork',
      identifier: id,
      citation,
      url: url === null ? null : absoluteIri(url),
      copyrightNotice: licence,
      asOf: as_of,
    })
  }
  for (const { id, kind, name, start, end, source, note } of registry.actors) {
    yield known({
      '@id': iri('actor', id),
      '@type': kind === 'state' ? 'schema:Country' : 'schema:Organization',
      identifier: id,
      name,
      alternateName: aliasesOf(lookup, 'actors', id),
      kind,
      startDate: start,
      endDate: end,
      source: sourcesOf(source),
      note,
    })
  }
  for (const row of registry.instruments) {
    const isMeeting = MEETINGS.includes(row.form ?? '') || MEETINGS.includes(row.family)
    yield known({
      '@id': iri('instrument', row.id),
      '@type': isMeeting ? 'strata:ConsultativeProcess' : ['schema:Legislation', 'strata:Instrument'],
      identifier: row.id,
      name: row.title,
      alternateName: aliasesOf(lookup, 'instruments', row.id),
      legislationType: row.form,
      legislationDate: row.signed,
      inForce: row.in_force,
      ended: row.ended,
      layer: row.layer,
      family: row.family,
      regime: row.regime,
      binding: row.binding,
      status: row.status,
      source: sourcesOf(row.source),
      note: row.note,
    })
  }
  for (const row of registry.participations) {
    yield known({
      '@type': 'schema:Role',
      instrument: iri('instrument', row.instrument),
      actor: iri('actor', row.actor),
      roleName: row.role,
      startDate: row.from,
      endDate: row.to,
      start: row.start,
      source: sourcesOf(row.source),
      note: row.note,
    })
  }
  for (const row of registry.relations) {
    yield known({
      '@type': 'strata:Relation',
      kind: row.kind,
      instrument: iri('instrument', row.instrument),
      other: iri('instrument', row.other),
      date: row.date,
      source: sourcesOf(row.source),
      note: row.note,
    })
  }
}

/** A name for a row that needs no server: `urn:strata:actor:MAR`. */
function iri(what: string, id: string): string {
  return `urn:strata:${what}:${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`
}

/** An address with what no address may hold encoded; null where it is none of the web's. */
function absoluteIri(url: string): string | null {
  if (!/^https?:\/\/\S/i.test(url)) return null
  return url.replace(/[\s<>"{}|\\^`\p{Cc}\p{Cs}]/gu, (found) =>
    encodeURIComponent(found.replace(/\p{Cs}/u, '\uFFFD')),
  )
}

function sourcesOf(cell: string | null): string[] {
  return splitIds(cell).map((id) => iri('source', id))
}

function aliasesOf(lookup: RegistryLookup, table: 'actors' | 'instruments', id: string): string[] {
  return (lookup.aliasesOf.get(`${table}/${id}`) ?? []).map(({ alias }) => alias)
}

/** Without what is not recorded. */
function known(node: Node): Node {
  const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value)))
}
