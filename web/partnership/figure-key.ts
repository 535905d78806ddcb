/** A figure whose sentences can be opened, as the page's address names it. */
export type FigureKey =
  | { readonly kind: 'reading'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'owes'; readonly bearer: string; readonly beneficiary: string }

const NAME = /^[a-z0-9-]{1,60}$/

/** `reading.d`, `topic.readmit-tcn`, `owes.b.a`. */
export function figureKeyText(key: FigureKey): string {
  return key.kind === 'owes' ? `owes.${key.bearer}.${key.beneficiary}` : `${key.kind}.${key.id}`
}

/** The figure that an address names; null where it names none. */
export function readFigureKey(text: string | undefined): FigureKey | null {
  const [kind, first = '', second, ...rest] = (text ?? '').split('.')
  if (rest.length > 0 || !NAME.test(first)) return null
  if ((kind === 'reading' || kind === 'topic') && second === undefined) return { kind, id: first }
  if (kind === 'owes' && second !== undefined && NAME.test(second))
    return { kind, bearer: first, beneficiary: second }
  return null
}
