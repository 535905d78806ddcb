import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useIsPrinting } from '../print/use-printing.ts'

/** Room between the margins of a page of A4, upright. */
const PAPER_PX = 680

/** The width of an element in pixels, followed as it changes; `first` until it is measured, and on paper no wider than a page. */
export function useWidth<E extends HTMLElement>(first: number): [RefObject<E | null>, number] {
  const element = useRef<E>(null)
  const [widthPx, setWidthPx] = useState(first)
  const isPrinting = useIsPrinting()
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return
    const measure = (): void => {
      if (measured.clientWidth > 0) setWidthPx(measured.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return [element, isPrinting ? Math.min(widthPx, PAPER_PX) : widthPx]
}
