/**
 * Notes that say that an actor joined after the instrument began, on a day that nobody recorded: its start is unknown, and the
 * instrument's own date must not stand for it (METHOD §1, Conventions).
 */
export const JOINED_LATER = [
  /joined later/i,
  /joined after/i,
  /not an original one/i,
  /not among the \d+ signatories/i,
  /to be checked/i,
  /invited by the conference of/i,
  /new members?, observers before/i,
  /cooperation began in/i,
  /twelfth member/i,
  /ten of the eleven founded/i,
  /absent from the (undated|2009)/i,
  /low-quality source/i,
  /IGAD membership suspended/i,
]

export function saysJoinedLater(note: string): boolean {
  return JOINED_LATER.some((pattern) => pattern.test(note))
}
