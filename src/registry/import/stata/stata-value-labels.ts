import { StrataError } from '../../../model/error.ts'
import { type DecodeText, type StataCursor, stataText } from './stata-cursor.ts'

/** Texts of a variable's values, by value. */
export type StataValueLabels = ReadonlyMap<number, string>

/** Stata's own bounds. */
const MOST_LABELS = 65_536
const LONGEST_LABEL = 32_000

/** Larger values stand for `.` and `.a` to `.z`, which are read as no value. */
const LARGEST_LONG = 2147483620

/**
 * One table of value labels: its name and its texts. Several values may point at one text, so the texts are counted as they are
 * taken out, not as they are kept.
 * @param most characters that the texts may have
 * @throws StrataError `import/stata-damaged`, `import/too-large`
 */
export function stataValueLabels(
  cursor: StataCursor,
  decode: DecodeText,
  file: string,
  nameBytes: number,
  most: number,
): { readonly name: string; readonly labels: StataValueLabels; readonly characters: number } {
  const start = cursor.at
  const length = cursor.number(4)
  const name = cursor.text(nameBytes)
  cursor.take(3)
  const count = cursor.number(4)
  const textBytes = cursor.number(4)
  if (length !== 8 + 8 * count + textBytes)
    throw cursor.damaged(
      `the table of value labels "${name}" should have ${length} bytes, its ${count} labels need ${8 + 8 * count + textBytes}`,
      start,
    )
  if (count > MOST_LABELS) throw cursor.damaged(`${count} value labels are more than ${MOST_LABELS}`, start)
  const [offsetsAt, offsets] = [cursor.at, Array.from({ length: count }, () => cursor.number(4))]
  const values = Array.from({ length: count }, () => cursor.signed())
  const texts = cursor.take(textBytes)
  const labels = new Map<number, string>()
  let characters = 0
  for (const [i, value] of values.entries()) {
    const offset = offsets[i] as number
    if (offset >= textBytes)
      throw cursor.damaged(`a label begins at ${offset} of ${textBytes} bytes of text`, offsetsAt + 4 * i)
    if (labels.has(value)) throw cursor.damaged(`the value ${value} of "${name}" has two labels`, start)
    const text = stataText(texts.subarray(offset, offset + LONGEST_LABEL), decode)
    characters += text.length
    if (characters > most)
      throw new StrataError('import/too-large', { file, why: 'its value labels have too many characters' })
    if (value <= LARGEST_LONG) labels.set(value, text)
  }
  return { name, labels, characters }
}
