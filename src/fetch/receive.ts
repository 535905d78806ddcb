import { StrataError } from '../model/error.ts'
import type { Network } from './network.ts'
import type { PartialBody } from './partial-body.ts'

/**
 * Reads the body of an answer, 200 or 206, to its end, within the bounds of bytes and time.
 * @returns null when it came whole, else what is missing
 * @throws StrataError `fetch/too-large`; what the connection or the sink throws
 */
export async function receive(
  response: Response,
  address: string,
  body: PartialBody,
  { clock, limits }: Network,
  until: number,
  watch: { heard(): void },
): Promise<string | null> {
  const { status, headers } = response
  const tooLarge = (bytes: string): StrataError =>
    new StrataError('fetch/too-large', {
      address,
      why: `it has ${bytes} bytes, and up to ${limits.bytes} are fetched`,
    })
  const announced = headers.has('content-encoding') ? null : wholeNumber(headers.get('content-length'))
  let whole: number | null
  try {
    if (status === 206) {
      const range = contentRange(headers.get('content-range'))
      if (range === null || range.from !== body.bytes || body.resume === null) {
        body.restart()
        return 'the server went on at another place than where it was cut'
      }
      body.goOn()
      whole = range.whole ?? (announced === null ? null : body.bytes + announced)
    } else {
      body.begin(headers)
      whole = announced
    }
    if (whole !== null && whole > limits.bytes) throw tooLarge(String(whole))
    if (response.body !== null) {
      for await (const piece of response.body as AsyncIterable<Uint8Array>) {
        watch.heard()
        if (body.bytes + piece.length > limits.bytes) throw tooLarge(`more than ${limits.bytes}`)
        if (clock.now() > until) return `it is still coming after ${body.bytes} bytes`
        body.take(piece)
      }
    }
  } finally {
    // After a body that was read to its end this does nothing.
    await response.body?.cancel().catch(() => {})
  }
  return whole === null || whole === body.bytes
    ? null
    : `the connection was cut after ${body.bytes} of ${whole} bytes`
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** `bytes 100-199/200`, or with `*` where the whole length is not known (RFC 9110, 14.4). */
function contentRange(text: string | null): { readonly from: number; readonly whole: number | null } | null {
  const [, from, whole] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(text ?? '') ?? []
  return from === undefined ? null : { from: Number(from), whole: whole === '*' ? null : Number(whole) }
}
