import type { EdtfDate } from '../model/edtf-date.ts'

/** What the order of texts rests on. */
export interface OrderedText {
  readonly id: string
  readonly signed: EdtfDate | null
}

/**
 * Order of texts by date and then by id, by code point. The date is the last day on which a text may have been signed, then the first;
 * texts without a date come last. The texts that are surely earlier than some text, whatever days its date stands for, are therefore the
 * first ones of this order.
 */
export function compareTexts(a: OrderedText, b: OrderedText): number {
  if (a.signed === null || b.signed === null) {
    if (a.signed !== null) return -1
    if (b.signed !== null) return 1
    return compareCodePoints(a.id, b.id)
  }
  return (
    compareDays(a.signed.latestDay, b.signed.latestDay) ||
    compareDays(a.signed.earliestDay, b.signed.earliestDay) ||
    compareCodePoints(a.id, b.id)
  )
}

/** Days may be infinite, so that they are not subtracted. */
function compareDays(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order by code point: unlike `<`, a character beyond the basic plane comes after all of it. */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue
    const start = at > 0 && isTrail(a, at) && isTrail(b, at) ? at - 1 : at
    return (a.codePointAt(start) ?? 0) - (b.codePointAt(start) ?? 0)
  }
  return a.length - b.length
}

function isTrail(text: string, at: number): boolean {
  const [lead, trail] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return lead >= 0xd800 && lead <= 0xdbff && trail >= 0xdc00 && trail <= 0xdfff
}
