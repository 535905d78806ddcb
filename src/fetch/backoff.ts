const FIRST_MS = 1000
const LONGEST_MS = 60_000

/**
 * How long to wait before an attempt is repeated: exponential backoff with jitter.
 *
 * After failure n (from 1) between half of 2ⁿ⁻¹ seconds and the whole of it, a minute at most, so that many who failed at the same moment do
 * not come back at the same moment.
 * @param failures attempts that failed so far, from 1
 * @param random a number from 0 to below 1
 * @returns milliseconds, whole
 */
export function backoffMs(failures: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))
  return Math.round(most / 2 + (random * most) / 2)
}

/**
 * What a server asks for with `Retry-After` (RFC 9110, 10.2.3): a number of seconds, or a date.
 * @param now milliseconds since 1970
 * @returns milliseconds from now, 0 for a date that has passed; null where nothing is asked or it is not understood
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // A date of HTTP names its day of the week; without that check "-5" would be read as a date.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
