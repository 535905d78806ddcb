import { decodeText } from '../../formats/decode-text.ts'
import { windows1252 } from '../../formats/windows-1252.ts'

/** A file's characters, and what had to be assumed to get them. */
export interface DecodedDocument {
  readonly text: string
  readonly remarks: readonly string[]
}

const SAMPLE_BYTES = 4096

/** Labels under which Latin-1 is declared; what declares it is read as Windows-1252, as browsers do (WHATWG Encoding Standard). */
const LATIN = /^(windows-1252|cp-?1252|(iso-?8859-?1|latin-?1|l1)|us-ascii|ascii)$/i

/**
 * The characters of a file: by its byte order mark, as UTF-16 where every other byte of it is zero, as UTF-8 where it is valid, else in
 * the encoding that it declares, else in Windows-1252. Where only part of it is UTF-8, each sequence that is valid is read as UTF-8
 * and the bytes between as Windows-1252, with a remark. Null where it is no text. Time O(bytes).
 * @param declared encoding that an HTML or XML file names in its beginning, null where there is none
 */
export function decodeDocument(bytes: Uint8Array, declared: string | null = null): DecodedDocument | null {
  const wide = utf16(bytes)
  if (wide !== null) {
    const text = new TextDecoder(wide.label).decode(bytes.subarray(wide.skip))
    return isText(text) ? { text, remarks: lossRemarks(text) } : null
  }
  const text = decodeText(bytes)
  if (text !== null) return isText(text) ? { text, remarks: [] } : null
  if (bytes.includes(0)) return null
  if (declared !== null && !LATIN.test(declared) && !/^utf-?8$/i.test(declared)) {
    const read = inDeclared(bytes, declared)
    if (read !== null) return isText(read.text) ? read : null
  }
  const read = mixed(bytes)
  return isText(read.text) ? read : null
}

/** UTF-16 by its mark, or by its zeros: letters of Latin scripts have one in the same place of each pair. */
function utf16(bytes: Uint8Array): { readonly label: 'utf-16le' | 'utf-16be'; readonly skip: number } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', skip: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', skip: 2 }
  const sample = bytes.subarray(0, SAMPLE_BYTES & ~1)
  if (sample.length < 2 || sample.length % 2 === 1) return null
  const zeros: [number, number] = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[(at & 1) as 0 | 1]++
  const pairs = sample.length / 2
  if (zeros[1] > 0.6 * pairs && zeros[0] < 0.05 * pairs) return { label: 'utf-16le', skip: 0 }
  if (zeros[0] > 0.6 * pairs && zeros[1] < 0.05 * pairs) return { label: 'utf-16be', skip: 0 }
  return null
}

function inDeclared(bytes: Uint8Array, label: string): DecodedDocument | null {
  try {
    const text = new TextDecoder(label).decode(bytes)
    return { text, remarks: [`Read in the encoding that it names, ${label}.`, ...lossRemarks(text)] }
  } catch {
    return null
  }
}

function lossRemarks(text: string): string[] {
  const lost = text.split('\uFFFD').length - 1
  return lost === 0 ? [] : [`${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded.`]
}

/** Below this share of valid sequences, those are pairs of accented letters and signs that happen to look like UTF-8. */
const LEAST_SHARE = 0.1

function mixed(bytes: Uint8Array): DecodedDocument {
  let valid = 0
  let single = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 1) valid++
    else if ((bytes[at] as number) >= 0x80) single++
    at += Math.max(1, length)
  }
  if (valid < LEAST_SHARE * (valid + single))
    return { text: windows1252(bytes), remarks: ['Read as Windows-1252 (Latin-1), since it is not UTF-8.'] }
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 0) at += length
    else {
      const begin = at
      while (at < bytes.length && sequenceLength(bytes, at) === 0) at++
      pieces.push(utf8.decode(bytes.subarray(from, begin)), windows1252(bytes.subarray(begin, at)))
      from = at
    }
  }
  pieces.push(utf8.decode(bytes.subarray(from)))
  const were = single === 1 ? 'byte was' : 'bytes were'
  return {
    text: pieces.join('').replace(/^\uFEFF/, ''),
    remarks: [`It mixes encodings: it is UTF-8, but ${single} ${were} read as Windows-1252 (Latin-1).`],
  }
}

/** Bytes of the UTF-8 sequence that begins here (RFC 3629), 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  const isShorter = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return isShorter || isOutside ? 0 : length
}

/** Controls that are in no text; more than a few of them and the bytes are something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

function isText(text: string): boolean {
  if (text.includes('\0')) return false
  const sample = text.slice(0, 64 * 1024)
  return (sample.match(CONTROL)?.length ?? 0) <= sample.length / 200
}
