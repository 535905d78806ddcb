import { Unzlib } from 'fflate'
import { StrataError } from '../../model/error.ts'

/** No page of words has more; a large scan unpacks to some 100 MiB. */
const MOST_MIB = 192

const STREAM = Uint8Array.from('stream', (sign) => sign.charCodeAt(0))

const PACKED_STEP = 16 * 1024

/** A dictionary stands before its stream; those of readable files are shorter. */
const DICTIONARY_BYTES = 1024

/**
 * Refuses a PDF one of whose deflated streams unpacks to more than pages hold, before pdf.js unpacks it into memory that no limit of a
 * worker counts. Streams that are packed twice are refused unread. Time O(bytes, unpacked).
 * @throws StrataError `text/too-large`
 */
export function refusePdfBombs(bytes: Uint8Array, file: string): void {
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    const dictionary = String.fromCharCode(...bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at))
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const packings = own.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0
    if (packings > 1 && /\[\s*\/(FlateDecode|Fl)\s*\/(FlateDecode|Fl)\b/.test(own))
      throw new StrataError('text/too-large', { file, why: 'a stream in it is packed twice' })
    if (packings > 0 && unpacksTooFar(bytes, at))
      throw new StrataError('text/too-large', {
        file,
        why: `a stream in it unpacks to more than ${MOST_MIB} MiB`,
      })
  }
}

/** Where the data of the next stream begin, -1 behind the last. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x73, from); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!STREAM.every((byte, i) => bytes[at + i] === byte)) continue
    const behind = at + STREAM.length
    if (bytes[behind] === 0x0a) return behind + 1
    if (bytes[behind] === 0x0d) return behind + (bytes[behind + 1] === 0x0a ? 2 : 1)
  }
  return -1
}

function unpacksTooFar(bytes: Uint8Array, start: number): boolean {
  let made = 0
  let hasEnded = false
  const unpacking = new Unzlib((piece, final) => {
    made += piece.length
    hasEnded = final
  })
  try {
    for (
      let at = start;
      at < bytes.length && !hasEnded && made <= MOST_MIB * 1024 * 1024;
      at += PACKED_STEP
    ) {
      unpacking.push(bytes.subarray(at, at + PACKED_STEP), false)
    }
  } catch {
    // Damaged, or read past its end: pdf.js says what is wrong with the file.
  }
  return made > MOST_MIB * 1024 * 1024
}
