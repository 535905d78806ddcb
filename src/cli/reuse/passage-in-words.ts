import type { ReuseText } from '../../reuse/reuse-text.ts'
import { type PrintedTable, shorten, tableText } from '../output.ts'
import type { CarrierRow, NearRow, PassageRow } from './passage-columns.ts'
import { type FoundIn, passageRowsOf } from './passage-rows-of.ts'
import type { PassageTexts } from './passage-texts.ts'

const EXCERPT = 70

/** The passages of a text for reading: how many and how much of it, and the longest. */
export async function passagesInWords(
  held: PassageTexts,
  of: FoundIn,
  { limit, min }: { readonly limit: number; readonly min: number },
  signal: AbortSignal,
): Promise<string> {
  const { found, text } = of
  const length = (row: number): number => (found.ends[row] as number) - (found.starts[row] as number)
  const longest = Array.from({ length: found.count }, (_, row) => row)
    .sort((a, b) => length(b) - length(a) || a - b)
    .slice(0, limit)
  const rows = await passageRowsOf(held, of, longest, signal)
  const isCovered = new Uint8Array(found.tokens.length)
  for (let row = 0; row < found.count; row++) isCovered.fill(1, found.starts[row], found.ends[row])
  const covered = isCovered.reduce((sum, is) => sum + is, 0)
  const share = ((100 * covered) / found.tokens.length).toFixed(1)
  const shown = rows.length < found.count ? `; the ${rows.length} longest` : ''
  return [
    `${text.id}: ${counted(found.count, 'passage')} of at least ${min} words, ${covered} of ${found.tokens.length} words (${share} %); compared with ${counted(found.sources.count, 'text')}${shown}`,
    '',
    tableText(table(rows)),
    '',
  ].join('\n')
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** Stands behind the first carrier where none is surely earlier. */
const NOT_EARLIER: Readonly<Record<CarrierRow['when'], string>> = {
  earlier: '',
  'same-day': ' (same day)',
  later: ' (later)',
  unknown: ' (order unknown)',
}

function table(rows: readonly PassageRow[]): PrintedTable {
  return {
    columns: ['words', 'where', 'texts', 'first in', 'there', 'excerpt'],
    rows: rows.map(({ words, place, frequency, carriers, excerpt }) => {
      const earliest = carriers.find(({ when }) => when === 'earlier') ?? carriers[0]
      return [
        words,
        inWords({ place }),
        frequency,
        earliest === undefined ? null : `${earliest.id}${NOT_EARLIER[earliest.when]}`,
        earliest === undefined ? null : inWords(earliest),
        shorten(excerpt.replace(/\s+/gu, ' '), EXCERPT),
      ]
    }),
  }
}

function inWords({ place: { article, endArticle } }: Pick<CarrierRow, 'place'>): string {
  return article === endArticle ? article.address : `${article.address} to ${endArticle.address}`
}

/** The near-verbatim passages of a text for reading, those with most words the same. */
export function nearInWords(text: ReuseText, rows: readonly NearRow[], limit: number): string {
  if (rows.length === 0) return `${text.id}: no near-verbatim passage.\n`
  const shown = rows.toSorted((a, b) => b.matched - a.matched).slice(0, limit)
  return [
    `${text.id}: ${counted(rows.length, 'near-verbatim passage')}${shown.length < rows.length ? `; the ${shown.length} with most words the same` : ''}`,
    '',
    ...shown.flatMap(({ place, source, matched, columns, diff }) => [
      `${inWords({ place })} = ${source.id} ${inWords(source)} (${source.when}): ${matched} of ${columns}`,
      `  ${diff}`,
      '',
    ]),
  ].join('\n')
}
