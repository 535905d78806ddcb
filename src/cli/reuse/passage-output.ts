import { once } from 'node:events'
import { type ColumnOf, tableOf } from '../../api/table-of.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import type { NoPassages, Passages } from '../../reuse/passages.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { exportAbout } from '../../server/export/export-about.ts'
import { tableParquet } from '../../server/export/table-file.ts'
import { assertNoTerminal } from '../export/export-page.ts'
import { writeOutput } from '../export/write-output.ts'
import { csvText, print } from '../output.ts'
import {
  NEAR_COLUMNS,
  type NearRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  placeInJson,
} from './passage-columns.ts'
import { nearInWords, passagesInWords } from './passage-in-words.ts'
import { nearRowsOf, passageRowsOf } from './passage-rows-of.ts'
import type { PassageTexts } from './passage-texts.ts'
import type { PassageVerbOptions } from './passages.ts'
import { whyNoPassages } from './why-no-passages.ts'

/** Prints the passages of one text after another. */
export interface PassageOutput {
  add(text: ReuseText, isDraft: boolean, found: Passages | NoPassages, signal: AbortSignal): Promise<void>
  end(): Promise<void>
}

/**
 * Output in the form asked for. For reading, as CSV and as JSON each text is printed when it is done, so that what came before a stop is not
 * lost; Parquet is one table at the end.
 * @throws StrataError `export/not-for-a-terminal`
 */
export function passageOutput(held: PassageTexts, options: PassageVerbOptions, texts: number): PassageOutput {
  if (options.parquet) assertNoTerminal('parquet', {})
  const { near = false, min } = options
  const verbatim: PassageRow[] = []
  const nearly: NearRow[] = []
  let printed = 0
  return {
    async add(text, isDraft, found, signal) {
      const why = found.status === 'found' ? null : whyNoPassages(found, min)
      const of = found.status === 'found' ? { text, isDraft, found } : null
      if (of !== null && !near && !options.json && !options.csv && !options.parquet)
        return print(await passagesInWords(held, of, options, signal))
      const nearRows = near && of !== null ? await nearRowsOf(held, of, signal) : []
      if (!options.json && !options.csv && !options.parquet) {
        print(why === null ? nearInWords(text, nearRows, options.limit) : `${text.id}: ${why}\n`)
        return
      }
      const rows =
        near || of === null
          ? []
          : await passageRowsOf(
              held,
              of,
              Array.from({ length: of.found.count }, (_, row) => row),
              signal,
            )
      if (why !== null && !options.json) process.stderr.write(`${text.id}: ${why}\n`)
      if (options.parquet) {
        for (const row of rows) verbatim.push(row)
        for (const row of nearRows) nearly.push(row)
      } else if (options.csv) {
        const lines = near ? csvOf(NEAR_COLUMNS, nearRows) : csvOf(PASSAGE_COLUMNS, rows)
        await write(printed === 0 ? lines : lines.slice(lines.indexOf('\n') + 1))
      } else {
        const head = {
          id: text.id,
          words: found.status === 'found' ? found.tokens.length : found.words,
          why,
          ...settings(options),
        }
        const passages = near ? nearRows.map(nearInJson) : rows.map(passageInJson)
        const body = JSON.stringify({ ...head, passages })
        await write(`${printed === 0 ? '[\n' : ',\n'}${body}`)
      }
      printed++
    },
    async end() {
      if (options.json) return write(texts === 0 ? '[]\n' : '\n]\n')
      if (!options.parquet) return
      const table = near ? tableOf(NEAR_COLUMNS, nearly) : tableOf(PASSAGE_COLUMNS, verbatim)
      const about = exportAbout(table, {
        what: near
          ? 'Near-verbatim passages of texts in other texts.'
          : 'Passages of texts that other texts hold word for word.',
        address: 'strata reuse passages',
        registryVersion: '',
        filter: Object.fromEntries(
          Object.entries(settings(options)).map(([name, value]) => [name, String(value)]),
        ),
      })
      await writeOutput([tableParquet(table, about)], {})
    },
  }
}

/** What the passages rest on. */
function settings({ min, earlier, sameDay, near = false, exclude = '' }: PassageVerbOptions) {
  return {
    near,
    min,
    sources: earlier ? 'earlier' : sameDay ? 'same-day' : 'any',
    exclude,
    method: REUSE_METHOD,
    unicode: process.versions.unicode ?? 'unknown',
  }
}

function csvOf<Row>(columns: readonly ColumnOf<Row>[], rows: readonly Row[]): string {
  return csvText({
    columns: columns.map(([name]) => name),
    rows: rows.map((row) => columns.map(([, , , cell]) => cell(row))),
  })
}

function passageInJson({ place, words, frequency, carriers, excerpt }: PassageRow) {
  return {
    ...placeInJson(place),
    words,
    frequency,
    earliest: carriers.find(({ when }) => when === 'earlier')?.id ?? null,
    carriers: carriers.map((each) => ({
      id: each.id,
      ...placeInJson(each.place),
      when: each.when,
      maximal: each.isMaximal,
    })),
    excerpt,
  }
}

function nearInJson({ place, words, source, matched, columns, diff }: NearRow) {
  return {
    ...placeInJson(place),
    words,
    source: { id: source.id, ...placeInJson(source.place), when: source.when },
    matched,
    columns,
    diff,
  }
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
