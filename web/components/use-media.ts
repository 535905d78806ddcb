import { useSyncExternalStore } from 'react'

/** Where the layout of a phone begins; also in the stylesheets. */
export const PHONE = '(max-width: 700px)'

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
  )
}
