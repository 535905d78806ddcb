import { useSyncExternalStore } from 'react'

let isInPrint = false

/**
 * Whether the page is being drawn for paper. Browsers say so by an event before they lay the page out for a print, and by the media
 * query where a tool shows the print alone.
 */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(follow, () => isInPrint || matchMedia('print').matches)
}

function follow(onChange: () => void): () => void {
  const list = matchMedia('print')
  const before = (): void => {
    isInPrint = true
    onChange()
  }
  const after = (): void => {
    isInPrint = false
    onChange()
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  list.addEventListener('change', onChange)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    list.removeEventListener('change', onChange)
  }
}
