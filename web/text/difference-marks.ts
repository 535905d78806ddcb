import type { Mark } from './mark-spans.ts'
import { differences, type NormalisedWords } from './normal-runs.ts'

/** Plain white space that became one space is no difference that a reader looks for. */
const PLAIN_SPACE = /^[ \t\n\r]*$/

/** Where original and normalised words differ, as marks in each. */
export function differenceMarks(
  original: string,
  normalised: NormalisedWords,
): { original: Mark[]; normalised: Mark[] } {
  const marks: { original: Mark[]; normalised: Mark[] } = { original: [], normalised: [] }
  for (const found of differences(original, normalised)) {
    const [oStart, oEnd] = found.original
    const [nStart, nEnd] = found.normalised
    const isPlain =
      PLAIN_SPACE.test(original.slice(oStart, oEnd)) && PLAIN_SPACE.test(normalised.text.slice(nStart, nEnd))
    if (isPlain) continue
    marks.original.push({ kind: 'difference', start: oStart, end: oEnd })
    marks.normalised.push({ kind: 'difference', start: nStart, end: nEnd })
  }
  return marks
}
