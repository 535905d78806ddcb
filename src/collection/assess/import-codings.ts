import { standingCodings } from '../../assess/coded-clauses.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import type { Finding } from '../../registry/finding.ts'
import { type FindAt, findingsOf } from '../../registry/import/import-finding.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { ClauseCodingStore } from '../../store/codings/clause-coding-store.ts'
import type { NewClauseCoding } from '../../store/codings/note-codings.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { findCodingFaults } from './find-coding-faults.ts'
import { type ReadCoding, readCodings } from './read-codings.ts'
import { clauseHashes } from './words-hash.ts'

export interface ImportCodingsInto {
  readonly store: Pick<TextStore, 'held' | 'body'>
  readonly codings: Pick<ClauseCodingStore, 'note' | 'of'>
  readonly lookup: RegistryLookup
}

export interface ImportCodingsOptions {
  /** Name of the file, for the findings. */
  readonly file: string
  /** ISO time of now: that of codings that name none, and none may be made later. */
  readonly when: string
  /** Whose codings they are, and why they were corrected or settled, where the table does not say. */
  readonly by?: string | undefined
  readonly reason?: string | undefined
  /** Leaves out codings of texts and clauses that the workspace does not have, instead of importing nothing. */
  readonly skipUnfit?: boolean | undefined
}

export interface ImportedCodings {
  readonly rows: number
  readonly added: number
  /** Held already: the same ones can be brought again. */
  readonly same: number
  readonly leftOut: number
  readonly findings: readonly Finding[]
}

/**
 * Brings a table of codings in, all rows or none: with an error among the findings nothing was added. A text is known by the hash of its file, else by its id; its
 * clauses by their address and words. Codings keep their coder, time and reason. What `addCodings` would have refused when a coding was made is refused here too, and so is a
 * coding that makes one that is held, and was made later, such a one. Time O(characters of the table and of its texts + codings held).
 * @throws StrataError those of `noteCodings`
 */
export async function importCodings(
  into: ImportCodingsInto,
  table: string,
  { file, when, skipUnfit = false, ...options }: ImportCodingsOptions,
): Promise<ImportedCodings> {
  const topics = new Set(into.lookup.registry.topics.map(({ id }) => id))
  const read = readCodings(table, { ...options, file, topics })
  const { find, findings } = findingsOf(file, read.findings)
  const unfit: FindAt = (_level, ...rest) => find(skipUnfit ? 'warning' : 'error', ...rest)
  const held = await into.codings.of()
  const known = new Set(held.map(identity))
  const standing = new Set(standingCodings(held).map(saying))
  const placed = await clausesNamed(into.store)
  const fresh: Omit<ClauseCoding, 'id'>[] = []
  const rowOf = new Map<Omit<ClauseCoding, 'id'>, number>()
  const latest = new Date(Date.parse(when) + CLOCKS_DIFFER).toISOString()
  let same = 0
  let leftOut = 0
  for (const row of read.rows) {
    const place = await placed(row, known, unfit)
    if (place === 'held') same++
    else if (place === null) leftOut++
    else {
      const { text, sha256, words } = place
      const { address, variable, value, way, coder, why } = row
      const coding = {
        text,
        sha256,
        address,
        words,
        variable,
        value,
        way,
        coder,
        why,
        when: row.when ?? when,
      }
      // A row without a time says nothing new where its coder says so already.
      const isSame = known.has(identity(coding)) || (row.when === null && standing.has(saying(coding)))
      if (isSame) same++
      else {
        fresh.push(coding)
        rowOf.set(coding, row.row)
        if (coding.when > latest)
          find(
            'error',
            'coding-time-ahead',
            { row: row.row, column: 'when', value: coding.when },
            `a time until ${when}`,
            'Correct the time.',
          )
      }
      known.add(identity(coding))
    }
  }
  findCodingFaults(held, rowOf, find)
  const isRefused = findings.some(({ level }) => level === 'error')
  const added = isRefused ? 0 : (await into.codings.note(fresh.map(withoutHash))).length
  return { rows: read.rows.length, added, same, leftOut, findings }
}

/** Clocks of two machines may differ by as many milliseconds. */
const CLOCKS_DIFFER = 5 * 60_000

interface Place {
  readonly text: string
  readonly sha256: string
  readonly words: string
}

type Saying = Omit<ClauseCoding, 'id' | 'text'>

const saying = ({
  sha256,
  address,
  words,
  variable,
  value,
  way,
  coder,
}: Omit<Saying, 'when' | 'why'>): string =>
  JSON.stringify([sha256, address, words, variable, value, way, coder])

const identity = (coding: Saying): string => JSON.stringify([saying(coding), coding.when, coding.why])

const withoutHash = ({ sha256: _, ...coding }: Omit<ClauseCoding, 'id'>): NewClauseCoding => coding

/** Finds the clauses that rows name; `held` where the same coding is there already, though its clause may have changed since. */
async function clausesNamed(store: ImportCodingsInto['store']) {
  const texts = await store.held()
  const byHash = new Map(texts.map((text) => [text.sha256, text]))
  const byId = new Map(texts.map((text) => [text.id, text]))
  const hashes = new Map<string, ReadonlyMap<string, string>>()
  return async (
    row: ReadCoding,
    known: ReadonlySet<string>,
    unfit: FindAt,
  ): Promise<Place | 'held' | null> => {
    const { row: at, sha256, words, when, address } = row
    if (
      sha256 !== null &&
      words !== null &&
      when !== null &&
      known.has(identity({ ...row, sha256, words, when }))
    )
      return 'held'
    const text = (sha256 === null ? undefined : byHash.get(sha256)) ?? byId.get(row.text)
    if (text === undefined) {
      const mend = 'Import the text first; `strata texts` lists those held.'
      unfit('error', 'coding-text-unknown', { row: at, column: 'text', value: row.text }, 'a text held', mend)
      return null
    }
    let clauses = hashes.get(text.id)
    if (clauses === undefined) {
      const body = await store.body(text.id)
      clauses = body === null ? new Map() : clauseHashes(body)
      hashes.set(text.id, clauses)
    }
    const found = clauses.get(address)
    if (found === undefined) {
      const mend = `Correct the address; \`strata code show ${text.id}\` lists the clauses.`
      const where = { row: at, column: 'address', value: address }
      unfit('error', 'coding-clause-unknown', where, `a clause of ${text.id}`, mend)
      return null
    }
    if (words !== null && words !== found) {
      const mend = 'The clause has other words here: code it again.'
      unfit('error', 'coding-words-differ', { row: at, column: 'words', value: words }, found, mend)
      return null
    }
    return { text: text.id, sha256: text.sha256, words: found }
  }
}
