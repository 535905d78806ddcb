import type { FlaggedText } from '../../collection/flagged-texts.ts'
import { print, printTable, shorten } from '../output.ts'

const SENTENCE_WIDTH = 90
const SHOWN_OF_A_TEXT = 3

/** A flagged text as JSON says it: ids, date of signature, and the later dates with their addresses and sentences. */
export function flaggedJson({ text, instrument, signed, cited }: FlaggedText) {
  return {
    instrument,
    text: text.id,
    signed,
    decision: text.exclusion === null ? null : { kind: text.exclusion.kind, ...text.exclusion.author },
    cited: cited.map(({ date, address, sentence }) => ({ date, address, sentence })),
  }
}

/** Prints texts that cite acts or events later than their signature, with some of the sentences. */
export function printFlagged(flagged: readonly FlaggedText[]): void {
  if (flagged.length === 0) {
    print('No text cites an act or event later than its signature.')
    return
  }
  print(`Cites acts or events later than its signature, and may be a later text: ${flagged.length}.`)
  printTable({
    columns: ['text', 'signed', 'cites', 'address', 'sentence', 'decided'],
    rows: flagged.flatMap(({ text, signed, cited }) => [
      ...cited
        .slice(0, SHOWN_OF_A_TEXT)
        .map(({ date, address, sentence }, k) => [
          k === 0 ? text.id : '',
          k === 0 ? signed : '',
          date,
          address,
          shorten(sentence.replace(/\s+/g, ' '), SENTENCE_WIDTH),
          k === 0 ? decided(text.exclusion?.kind ?? null) : '',
        ]),
      ...(cited.length > SHOWN_OF_A_TEXT
        ? [['', '', `… ${cited.length - SHOWN_OF_A_TEXT} more`, '', '', '']]
        : []),
    ]),
  })
  print('A person decides: `strata texts exclude <text> --reason …`, or `include` to keep it.')
}

function decided(kind: string | null): string | null {
  if (kind === null) return null
  return kind === 'exclude' ? 'excluded' : 'kept'
}
