import type { FileOutcome } from '../../collection/import-report.ts'
import { findingInWords } from '../finding-in-words.ts'
import { type Cell, print, printTable, shorten } from '../output.ts'
import type { ImportedFiles } from './import-files.ts'
import { candidateInWords, MATCHED_BY_IN_WORDS, WAITING_IN_WORDS } from './match-in-words.ts'

const SHOWN = 40
const WIDTH = 100

const OUTCOMES: Readonly<Record<FileOutcome['status'], string>> = {
  matched: 'imported, with its instrument',
  waiting: 'imported, waits for review',
  held: 'held already',
  failed: 'failed',
}

/** Prints what became of the files: what each one that needs a person is and why, then how many there are of each outcome. */
export function printImport({ files, findings, passedOver }: ImportedFiles): void {
  for (const finding of findings) print(findingInWords(finding))
  if (findings.some(({ level }) => level === 'error')) {
    print('Nothing was imported: the metadata are at fault.')
    return
  }
  const waiting = files.filter((outcome) => outcome.status === 'waiting')
  printSome(
    waiting.map(({ file, text, why, candidates }) => [
      file,
      text.id,
      WAITING_IN_WORDS[why],
      candidates[0] === undefined ? null : candidateInWords(candidates[0]),
    ]),
    ['waits for review', 'text', 'why', 'best candidate'],
    '`strata texts waiting` has all',
  )
  const failed = files.filter((outcome) => outcome.status === 'failed')
  printSome(
    failed.map(({ file, failure }) => [file, `${failure.message} ${failure.mend}`, failure.code]),
    ['failed', 'why', 'error'],
    '--json has all',
  )
  const remarks = files.flatMap((outcome) =>
    outcome.status === 'matched' || outcome.status === 'waiting'
      ? outcome.remarks.map((remark): Cell[] => [outcome.text.id, shorten(remark, WIDTH)])
      : [],
  )
  printSome(remarks, ['text', 'what the reader left out or could not be sure of'], '--json has all')
  printTable({
    columns: ['files', 'number'],
    rows: Object.entries(OUTCOMES).map(([status, words]) => [
      words,
      files.filter((outcome) => outcome.status === status).length,
    ]),
  })
  const by = new Map<string, number>()
  for (const outcome of files) {
    if (outcome.status !== 'matched' || outcome.text.matchedBy === null) continue
    const words = MATCHED_BY_IN_WORDS[outcome.text.matchedBy]
    by.set(words, (by.get(words) ?? 0) + 1)
  }
  if (by.size > 0) print(`Matched by ${[...by].map(([words, count]) => `${words}: ${count}`).join('; ')}.`)
  if (passedOver.length > 0) print(`Passed over, no texts by their ending: ${passedOver.length}.`)
}

function printSome(rows: readonly Cell[][], columns: readonly string[], rest: string): void {
  if (rows.length === 0) return
  printTable({ columns, rows: rows.slice(0, SHOWN) })
  if (rows.length > SHOWN) print(`… ${rows.length - SHOWN} more (${rest})`)
  print('')
}
