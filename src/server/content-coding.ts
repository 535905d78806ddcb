import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Content codings that answers are offered in, the tighter first. */
export const CODINGS = ['br', 'gzip'] as const

export type Coding = (typeof CODINGS)[number]

/**
 * The coding that a request's Accept-Encoding prefers (RFC 9110 §12.5.3), `identity` where it takes none of ours.
 * Of equally welcome ones the tighter is chosen; `x;q=0` refuses x, `*` stands for all that are not named.
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding | 'identity' {
  const weights = new Map<string, number>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    if (name === '') continue
    const weight = parameters.find((text) => text.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  let chosen: Coding | 'identity' = 'identity'
  let best = weights.get('identity') ?? 0
  for (const coding of CODINGS) {
    const weight = weightOf(coding)
    if (weight > 0 && (weight > best || (chosen === 'identity' && weight >= best))) {
      chosen = coding
      best = weight
    }
  }
  return chosen
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Beyond this Brotli takes many times longer for a few hundredths of the size. */
const BROTLI_QUALITY = 6

/** Compresses off the main thread. */
export function encode(bytes: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return compressGzip(bytes)
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}
