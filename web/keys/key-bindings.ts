/** One key or two in a row (`g a`), what it does in words, and the doing. */
export interface KeyBinding {
  readonly keys: string
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
}

/** Where keys act; those of a modal dialog act while one is open, when all others rest. */
export type KeyScope = 'everywhere' | 'page' | 'dialog'

interface BoundGroup {
  readonly scope: KeyScope
  readonly bindings: readonly KeyBinding[]
}

const groups = new Set<BoundGroup>()
const listeners = new Set<() => void>()
let snapshot: readonly BoundGroup[] = []

function changed(): void {
  snapshot = [...groups]
  for (const listener of listeners) listener()
}

/** Adds bindings until the function returned is called. */
export function bindKeys(scope: KeyScope, bindings: readonly KeyBinding[]): () => void {
  const group = { scope, bindings }
  groups.add(group)
  changed()
  return () => {
    groups.delete(group)
    changed()
  }
}

/** Groups of bindings now in force, in the order in which they were added. */
export function boundGroups(): readonly BoundGroup[] {
  return snapshot
}

export function onBindingsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
