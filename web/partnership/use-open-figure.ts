import { useNavigate, useSearch } from '@tanstack/react-router'
import { CLOSED, openFigure, type PartnershipSearch } from '../routes/partnership-search.ts'
import { type FigureKey, figureKeyText } from './figure-key.ts'

/** The figure whose sentences are open, which the address holds, and what opens another. */
export interface OpenFigure {
  readonly figure: FigureKey | null
  /** Which of its clauses, from 1. */
  readonly place: number
  readonly search: PartnershipSearch
  /** Opens a figure, or closes it where it is open. */
  readonly open: (figure: FigureKey, place?: number) => void
  readonly close: () => void
  readonly setPlace: (place: number) => void
  readonly change: (next: PartnershipSearch) => void
}

/** @param first what is shown where the address says nothing; null: nothing */
export function useOpenFigure(first: FigureKey | null): OpenFigure {
  const search = useSearch({ from: '/partnership' })
  const navigate = useNavigate({ from: '/partnership' })
  const figure = openFigure(search) ?? (search.open === CLOSED ? null : first)
  const place = search.clause ?? 1
  const go = (next: PartnershipSearch, replace: boolean): void => {
    void navigate({ search: next, replace, resetScroll: false })
  }
  const { open: _, clause: __, ...rest } = search
  const shut = { ...rest, open: CLOSED }
  return {
    figure,
    place,
    search,
    open: (next, at) => {
      const text = figureKeyText(next)
      const isOpen = figure !== null && text === figureKeyText(figure) && (at === undefined || at === place)
      go(isOpen ? shut : { ...rest, open: text, ...(at === undefined ? {} : { clause: at }) }, false)
    },
    close: () => go(shut, false),
    setPlace: (clause) =>
      go({ ...search, ...(figure === null ? {} : { open: figureKeyText(figure) }), clause }, true),
    change: (next) => go(next, true),
  }
}
