import type { CodingsAdded, CodingsImported, CodingsRequest } from '../../api/clause-codings.ts'
import { addCodings } from '../../collection/assess/add-codings.ts'
import { importCodings } from '../../collection/assess/import-codings.ts'
import type { NewClauseCoding } from '../../store/codings/note-codings.ts'
import type { RegistryService } from '../registry-service.ts'
import { textsOf } from '../texts/text-item.ts'
import { groupBy } from './group-by.ts'
import { codingsOf } from './read-texts.ts'
import { withoutPreface } from './without-preface.ts'

/** What pages change of the codings of a workspace. */
export interface CodingEditing {
  /**
   * Adds what a coder says of clauses, all or none.
   * @throws StrataError those of `addCodings`
   */
  add(request: CodingsRequest): Promise<CodingsAdded>
  /** Brings a table of codings in, as `strata code export` or the API writes it, all rows or none. */
  importTable(table: string, file: string): Promise<CodingsImported>
}

type Sent = CodingsRequest['codings'][number]

/** Editing of the codings of the workspace that is served now. */
export function codingEditing(service: () => RegistryService): CodingEditing {
  return {
    async add({ coder, codings }) {
      const now = service()
      const store = codingsOf(now)
      const when = new Date().toISOString()
      // Everything is looked at before anything is kept: all codings or none.
      const checked: NewClauseCoding[] = []
      const collected = {
        of: store.of,
        note: async (more: readonly NewClauseCoding[]) => {
          checked.push(...more)
          return []
        },
      }
      const to = { store: textsOf(now), lookup: now.lookup, codings: collected }
      for (const said of groupBy(codings, placeOf).values()) {
        const { text, address, way, why, words } = said[0] as Sent
        const values = Object.fromEntries(said.map(({ variable, value }) => [variable, value]))
        const seen = words !== undefined && { words }
        await addCodings(to, { text, address, values, way, ...seen }, { who: coder, when, why, source: null })
      }
      const added = await store.note(checked)
      return { registry_version: now.lookup.registry.version, added: added.length }
    },
    async importTable(sent, file) {
      const now = service()
      const { table, skipped } = withoutPreface(sent)
      const into = { store: textsOf(now), codings: codingsOf(now), lookup: now.lookup }
      const { rows, added, same, findings } = await importCodings(into, table, {
        file,
        when: new Date().toISOString(),
      })
      return {
        registry_version: now.lookup.registry.version,
        rows,
        added,
        same,
        findings: findings.map((each) => ({ ...each, row: each.row === null ? null : each.row + skipped })),
      }
    },
  }
}

/** What is said of one clause in one way and for one reason goes together. */
const placeOf = ({ text, address, way, why, words }: Sent): string =>
  JSON.stringify([text, address, way, why, words])
