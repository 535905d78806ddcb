import { Inflate } from 'fflate'
import { StrataError } from '../model/error.ts'
import { crc32 } from './crc32.ts'
import { type ZipRecord, zipDirectory } from './zip-directory.ts'

/** How much is read of an archive. Unpacked bytes are counted as they come out, whatever the headers say. */
export interface ZipLimits {
  readonly archiveBytes: number
  readonly entries: number
  /** Unpacked bytes of one entry. */
  readonly entryBytes: number
  /** Unpacked bytes of all entries that are read. */
  readonly totalBytes: number
  /** Unpacked bytes for one packed byte; not applied to the first MiB of an entry. */
  readonly ratio: number
}

const MIB = 1024 * 1024

export const ZIP_LIMITS: ZipLimits = {
  archiveBytes: 64 * MIB,
  entries: 10_000,
  entryBytes: 64 * MIB,
  totalBytes: 256 * MIB,
  ratio: 200,
}

/** An entry of an opened archive. Nothing is unpacked before it is asked for. */
export interface ZipEntry {
  readonly name: string
  /** Unpacks the entry piece by piece; throws as `openZip` says, by the last piece at the latest. */
  stream(sink: (piece: Uint8Array) => void): void
  /** Unpacks the entry whole. */
  read(): Uint8Array
}

/** Deflate makes at most 1032 bytes of one, so a step makes at most 17 MB before they are counted. */
const PACKED_STEP = 16 * 1024

/**
 * Opens a ZIP archive: its entries by name, without folders. The limits hold over all that is read of it afterwards.
 *
 * Time of opening O(entries log entries), of reading an entry O(its bytes, packed and unpacked).
 * @param file name of the archive, for the messages
 * @throws StrataError `import/too-large`, `import/not-a-zip`, `import/zip-damaged`, `import/zip-unsafe-name`,
 * `import/zip-encrypted`, `import/zip-unsupported`, `import/zip-explodes`
 */
export function openZip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = ZIP_LIMITS,
): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > limits.archiveBytes) {
    const why = `it has ${bytes.length} bytes, and up to ${limits.archiveBytes} are read`
    throw new StrataError('import/too-large', { file, why })
  }
  const budget = { left: limits.totalBytes }
  const files = zipDirectory(bytes, file, limits).filter(({ name }) => !name.endsWith('/'))
  return new Map(
    files.map((record) => {
      const stream = (sink: (piece: Uint8Array) => void): void =>
        unpack(bytes, record, file, limits, budget, sink)
      return [record.name, { name: record.name, stream, read: () => joined(stream) }]
    }),
  )
}

/**
 * Unpacks a whole archive into memory.
 * @throws StrataError as `openZip`
 */
export function readZip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = ZIP_LIMITS,
): ReadonlyMap<string, Uint8Array> {
  return new Map([...openZip(bytes, file, limits)].map(([name, entry]) => [name, entry.read()]))
}

function unpack(
  bytes: Uint8Array,
  record: ZipRecord,
  file: string,
  limits: ZipLimits,
  budget: { left: number },
  sink: (piece: Uint8Array) => void,
): void {
  const { name, packedBytes, start } = record
  const explodes = (why: string): never => {
    throw new StrataError('import/zip-explodes', { file, why })
  }
  const damaged = (why: string): never => {
    throw new StrataError('import/zip-damaged', { file, why })
  }
  const most = Math.min(limits.entryBytes, Math.max(MIB, packedBytes * limits.ratio))
  let made = 0
  let crc = 0
  let head = new Uint8Array()
  const take = (piece: Uint8Array): void => {
    if (piece.length === 0) return
    made += piece.length
    budget.left -= piece.length
    if (made > limits.entryBytes) explodes(`${name} has more than ${limits.entryBytes} bytes`)
    if (made > most) explodes(`${name} unpacks to more than ${limits.ratio} times its size`)
    if (budget.left < 0) explodes(`its entries have more than ${limits.totalBytes} bytes together`)
    if (head.length < LONGEST_SIGNATURE) {
      head = Uint8Array.from([...head, ...piece.subarray(0, LONGEST_SIGNATURE)])
      if (isArchive(head)) explodes(`${name} is an archive itself`)
    }
    crc = crc32(piece, crc)
    sink(piece)
  }
  const packed = bytes.subarray(start, start + packedBytes)
  if (record.method === 0) take(packed)
  else inflate(packed, take, () => damaged(`${name} cannot be unpacked`))
  if (made !== record.bytes) damaged(`${name} has ${made} bytes, and its header says ${record.bytes}`)
  if (crc !== record.crc) damaged(`the checksum of ${name} is wrong`)
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void, fail: () => never): void {
  if (packed.length === 0) return
  let ended = false
  const stream = new Inflate((piece, final) => {
    take(piece)
    ended = final
  })
  try {
    for (let at = 0; at < packed.length; at += PACKED_STEP) {
      stream.push(packed.subarray(at, at + PACKED_STEP), at + PACKED_STEP >= packed.length)
    }
  } catch (error) {
    if (isFlateError(error)) fail()
    throw error
  }
  if (!ended) fail()
}

/** fflate numbers its errors; what the sink throws comes through as it is. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'number'
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b, 0x08],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
]

const LONGEST_SIGNATURE = 6

/** Whether bytes begin as ZIP, gzip, 7z, RAR or XZ do. */
function isArchive(head: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, at) => head[at] === byte))
}

function joined(stream: (sink: (piece: Uint8Array) => void) => void): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  stream((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
