import { StrataError } from '../model/error.ts'
import type { ZipLimits } from './read-zip.ts'
import { zipEntryName } from './zip-entry-name.ts'

/** An entry as the archive's table of contents describes it, with the place of its packed bytes. */
export interface ZipRecord {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** First of the packed bytes in the archive. */
  readonly start: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 0x1
const STORED = 0
const DEFLATED = 8

/**
 * The entries of a ZIP archive (APPNOTE 6.3), from its table of contents at the end, each compared with the header before its
 * bytes. Time O(entries log entries), no byte is unpacked.
 * @throws StrataError `import/not-a-zip`, `import/zip-damaged`, `import/zip-unsafe-name`, `import/zip-encrypted`,
 * `import/zip-unsupported`, `import/zip-explodes`
 */
export function zipDirectory(bytes: Uint8Array, file: string, limits: ZipLimits): ZipRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (why: string): never => {
    throw new StrataError('import/zip-damaged', { file, why })
  }
  const unsupported = (why: string): never => {
    throw new StrataError('import/zip-unsupported', { file, why })
  }
  const end = endRecord(view)
  if (end === null) {
    if (bytes.length >= 4 && view.getUint32(0, true) === LOCAL) damaged('its table of contents is missing')
    throw new StrataError('import/not-a-zip', { file })
  }
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0)
    unsupported('it is one part of several')
  const [length, first] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (length === 0xffffffff || first === 0xffffffff) unsupported('it is of the ZIP64 kind')
  if (first + length !== end) damaged('its table of contents is not where it should be')
  const records: (ZipRecord & { readonly header: number })[] = []
  const names = new Set<string>()
  let at = first
  while (at < end) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
      damaged('its table of contents breaks off')
    if (records.length === limits.entries) {
      throw new StrataError('import/zip-explodes', {
        file,
        why: `it has more than ${limits.entries} entries`,
      })
    }
    const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) damaged('its table of contents breaks off')
    const rawName = bytes.subarray(at + CENTRAL_BYTES, nameEnd)
    const name = zipEntryName(rawName, names, file)
    const method = view.getUint16(at + 10, true)
    const packedBytes = view.getUint32(at + 20, true)
    const unpackedBytes = view.getUint32(at + 24, true)
    const header = view.getUint32(at + 42, true)
    if (view.getUint16(at + 8, true) & ENCRYPTED)
      throw new StrataError('import/zip-encrypted', { file, found: name })
    if ([packedBytes, unpackedBytes, header].includes(0xffffffff)) unsupported('it is of the ZIP64 kind')
    if (method !== STORED && method !== DEFLATED) unsupported(`${name} is packed by method ${method}`)
    if (header + LOCAL_BYTES > first || view.getUint32(header, true) !== LOCAL)
      damaged(`${name} is not where it should be`)
    const start = header + LOCAL_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
    if (start + packedBytes > first) damaged(`${name} breaks off`)
    const localName = bytes.subarray(
      header + LOCAL_BYTES,
      header + LOCAL_BYTES + view.getUint16(header + 26, true),
    )
    if (!sameBytes(rawName, localName)) damaged(`${name} has another name before its bytes`)
    records.push({
      name,
      method,
      crc: view.getUint32(at + 16, true),
      packedBytes,
      bytes: unpackedBytes,
      start,
      header,
    })
    at = next
  }
  if ((records.length & 0xffff) !== view.getUint16(end + 10, true))
    damaged('it has not as many entries as it says')
  refuseShared(records, file)
  return records
}

/** Entries that share packed bytes let a small archive unpack to any size. */
function refuseShared(records: readonly (ZipRecord & { readonly header: number })[], file: string): void {
  let taken = 0
  for (const { name, header, start, packedBytes } of records.toSorted((a, b) => a.header - b.header)) {
    if (header < taken)
      throw new StrataError('import/zip-explodes', {
        file,
        why: `${name} shares its bytes with another entry`,
      })
    taken = start + packedBytes
  }
}

/** Where the record at the end begins: the last place that fits, since a comment may follow it. */
function endRecord(view: DataView): number | null {
  const from = view.byteLength - END_BYTES
  for (let at = from; at >= Math.max(0, from - LONGEST_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  }
  return null
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
