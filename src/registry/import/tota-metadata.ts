import { type TotaMeta, totaMeta } from '../../formats/tota-meta.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'
import { heldParties } from './held-parties.ts'
import type { ImportContext } from './import-context.ts'
import { type FindAt, findingsOf } from './import-finding.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import { totaInstrument } from './tota-instrument.ts'
import { totaParties } from './tota-parties.ts'

export interface TotaContext extends ImportContext {
  /** Id of the source of the rows; by default `tota-0.5.0`. */
  readonly source?: string
}

/** More texts than ToTA has, several times over. */
const MOST_FILES = 5_000

/**
 * Brings in the metadata of ToTA, Texts of Trade Agreements (github.com/mappingtreaties/tota): title, days, status and parties
 * from the block `meta` of each text; no sentence of a treaty is read. `pta_442.xml` is the instrument `pta-442`, or the one into
 * which that was merged. Of one that is held, title, days and status are compared, and parties that it lacks are added; another
 * is entered with its parties.
 *
 * Command: `strata import tota-metadata FOLDER`, with `--source ID` where the rows are to have another source. Time O(bytes of the
 * blocks).
 * @param files the texts, or their first `XML_HEAD_BYTES`, by file name
 * @throws StrataError `import/too-many-files`
 */
export function totaMetadata(files: ReadonlyMap<string, Uint8Array>, context: TotaContext): IncomingTables {
  const { file, registry, source = 'tota-0.5.0' } = context
  if (files.size > MOST_FILES)
    throw new StrataError('import/too-many-files', { folder: file, most: MOST_FILES })
  const { find, findings } = findingsOf(file)
  const tables = new Map<TableName, IncomingRow[]>()
  const put = (table: TableName, name: string, cells: Cells): void => {
    const rows = tables.get(table) ?? []
    rows.push({ file: name, row: null, cells })
    tables.set(table, rows)
  }
  const idOf = totaIds(registry)
  const tied = heldParties(registry)
  const partiesOf = totaParties(registry)
  const instruments = new Map(registry.instruments.map((row) => [row.id, row]))
  const done = new Map<string, string>()
  const texts = readAll(files, find).map((text) => ({ ...text, ...idOf(text.meta.number) }))
  // A text in another language, which the registry knows under the first one's id, comes after it.
  for (const { name, meta, id, isMerged } of texts.toSorted(
    (a, b) => Number(a.isMerged) - Number(b.isMerged),
  )) {
    const before = done.get(id)
    if (before !== undefined) {
      const mend = 'Nothing, if the two are one treaty in two languages.'
      find('warning', 'row-left-out', { value: name }, `one text of ${id}; ${before} is another`, mend)
      continue
    }
    done.set(id, name)
    const held = instruments.get(id) ?? null
    const { blocs, rows } = partiesOf(meta, { instrument: id, source, name }, find)
    put('instruments', name, totaInstrument(meta, { id, held, isMerged, blocs, source, name }, find))
    for (const cells of rows) {
      const actor = String(cells['actor'])
      // Blocs come from the title, not from the metadata: a rule of ours corrects nothing that is held.
      if (held === null || !(blocs.includes(actor) || tied.get(id)?.has(actor)))
        put('participations', name, cells)
    }
  }
  if (files.size === 0)
    find('error', 'file-missing', {}, 'texts of ToTA, such as pta_1.xml', 'Choose the folder with the texts.')
  if (tables.size > 0 && !registry.sources.some(({ id }) => id === source))
    put('sources', file, sourceRow(registry, source, file))
  return { name: file, tables, stocks: null, findings }
}

interface Text {
  readonly name: string
  readonly meta: TotaMeta
}

/** The blocks of all texts in the order of their numbers; a text without one is an error. */
function readAll(files: ReadonlyMap<string, Uint8Array>, find: FindAt): Text[] {
  const texts: Text[] = []
  for (const [name, head] of files) {
    try {
      texts.push({ name, meta: totaMeta(head, name) })
    } catch (error) {
      if (!(error instanceof StrataError)) throw error
      find(
        'error',
        'not-a-text',
        { value: `${name}: ${error.message}` },
        'a text of ToTA with its block meta',
        'Download the text again, or take it out of the folder.',
      )
    }
  }
  return texts.toSorted((a, b) => a.meta.number - b.meta.number)
}

/** The instrument of a text's number: its own, the one into which it was merged, or the one whose note names its file. */
function totaIds({ instruments, aliases }: Registry): (number: number) => { id: string; isMerged: boolean } {
  const own = new Set(instruments.map(({ id }) => id))
  const merged = new Map<string, string>()
  for (const { id, note } of instruments)
    for (const [, number] of (note ?? '').matchAll(/ToTA file pta_(\d+)\.xml/g))
      merged.set(`pta-${number}`, id)
  for (const { table, kind, alias, id } of aliases)
    if (table === 'instruments' && kind === 'former-id') merged.set(alias, id)
  return (number) => {
    const id = `pta-${number}`
    const other = own.has(id) ? undefined : merged.get(id)
    return { id: other ?? id, isMerged: other !== undefined }
  }
}

function sourceRow({ sources }: Registry, id: string, file: string): Cells {
  const bundled = sources.find((source) => source.id === 'tota-0.5.0')
  return {
    id,
    citation: `${bundled?.citation ?? 'Texts of Trade Agreements (ToTA), metadata only.'} As in ${file}.`,
    url: 'https://github.com/mappingtreaties/tota',
    licence: bundled?.licence ?? null,
    as_of: null,
  }
}
