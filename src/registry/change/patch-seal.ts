import { StrataError } from '../../model/error.ts'

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. The pure folders have none of their own, so it is handed in. */
export type Sha256 = (text: string) => string

/** The action of the line that closes a patch. */
const END = 'end'

/** Bytes of the longest line that closes a patch, some cells of a spreadsheet included. */
const LONGEST_CLOSING = 200

const CLOSING = new RegExp(`(?:^|\\n),,(\\d{1,9}),${END},sha256,,([0-9a-f]{64}),,,,\\r?\\n?$`)

/**
 * A patch with the line that closes it: how many lines there are below the header, and the SHA-256 of all before it. A file that is cut
 * at the end of a line reads as a smaller patch, and only this line can tell.
 */
export function sealed(body: string, lines: number, sha256: Sha256): string {
  return `${body},,${lines},${END},sha256,,${sumOf(body, sha256)},,,,\n`
}

/**
 * The patch without the line that closes it.
 * @param linesOf how many lines a text has below its header; only asked where the sum is not right
 * @throws StrataError `patch/not-whole` where there is no such line, or it is not that of the text before it
 */
export function unsealed(
  text: string,
  file: string,
  sha256: Sha256,
  linesOf: (body: string) => number,
): string {
  const refuse = (why: string): never => {
    throw new StrataError('patch/not-whole', { file, why })
  }
  const closing = CLOSING.exec(text)
  if (closing === null) return refuse('it does not end with the line that closes a patch')
  const body = text.slice(0, text[closing.index] === '\n' ? closing.index + 1 : closing.index)
  if (sumOf(body, sha256) === closing[2]) return body
  const [said, found] = [Number(closing[1]), linesOf(body)]
  return refuse(
    said === found
      ? 'its lines are not those that were written'
      : `its last line says that it has ${said} lines, and it has ${found}`,
  )
}

/** Whether bytes that may be no text end as a patch does. */
export function isClosed(bytes: Uint8Array): boolean {
  return CLOSING.test(String.fromCharCode(...bytes.subarray(-LONGEST_CLOSING)))
}

/** The sum of a text, whichever way a program that carried it ends a line. */
function sumOf(body: string, sha256: Sha256): string {
  return sha256(body.replaceAll('\r\n', '\n'))
}
