import { useSyncExternalStore } from 'react'

/** A draft as it was pasted, or as a file; `version` is another one with each change. */
export interface DraftInHand {
  readonly version: number
  readonly text: string
  readonly file: File | null
}

let inHand: DraftInHand = { version: 0, text: '', file: null }
const listeners = new Set<() => void>()

/** Holds a draft in the memory of this window, and nowhere else, so that the way to a source and back does not lose it. */
export function holdDraft(draft: Omit<DraftInHand, 'version'>): void {
  inHand = { ...draft, version: inHand.version + 1 }
  for (const listener of listeners) listener()
}

export function useDraftInHand(): DraftInHand {
  return useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    () => inHand,
  )
}
