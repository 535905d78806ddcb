/** What a key press must tell for a binding to be found. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Named keys that a binding may ask for with shift; for characters the shift is in the character already. */
const NAMED = /^[A-Z][a-zA-Z]+$/

/** A press in the words of a binding: `j`, `?`, `Enter`, `shift+ArrowLeft`; null where a command key is held. */
export function keyName({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): string | null {
  if (ctrlKey || altKey || metaKey) return null
  if (key === ' ') return shiftKey ? 'shift+Space' : 'Space'
  return shiftKey && NAMED.test(key) ? `shift+${key}` : key
}

/** Whether a binding is of single characters, which speech input can set off by mistake (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return keys.split(' ').some((key) => key.length === 1)
}

export type KeyStep =
  | { readonly kind: 'run'; readonly keys: string }
  | { readonly kind: 'wait'; readonly pending: string }
  | { readonly kind: 'none' }

/**
 * What a press does after the keys already pressed: runs a binding, waits for the second of two (`g a`), or nothing.
 * A press that ends no sequence is taken as the first of one.
 */
export function nextStep(bindings: readonly string[], pending: string, pressed: string): KeyStep {
  for (const keys of pending === '' ? [pressed] : [`${pending} ${pressed}`, pressed]) {
    if (bindings.includes(keys)) return { kind: 'run', keys }
    if (bindings.some((binding) => binding.startsWith(`${keys} `))) return { kind: 'wait', pending: keys }
  }
  return { kind: 'none' }
}
