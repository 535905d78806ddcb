import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/use-keys.ts'
import './figure.css'

const SWAP_EVENT = 'strata-swap'

interface FigureProps {
  /** Says the finding. */
  readonly title: ReactNode
  /** The title is for screen readers alone, where the page's own says it already. */
  readonly isTitleQuiet?: boolean
  /** What is drawn, in which unit, out of how many. */
  readonly unit: ReactNode
  readonly source: ReactNode
  /** Date of the data. */
  readonly date: string
  /** The chart in one sentence, for those who do not see it. */
  readonly summary: string
  /** The same numbers as a table. */
  readonly table: ReactNode
  /** What was left out, and why. */
  readonly leftOut?: ReactNode
  /** Controls beside the title. */
  readonly tools?: ReactNode
  /** Whether the table is shown, where the page's address holds it, and what swaps the two; else the figure keeps it itself. */
  readonly isTable?: boolean
  readonly onSwap?: () => void
  readonly children: ReactNode
}

/** A chart with all that it owes its reader; `t` swaps it with its table (the one in focus, else every one on the page). */
export function Figure(props: FigureProps) {
  const { title, isTitleQuiet = false, unit, source, date, summary, table, leftOut, tools, children } = props
  const { t } = useTranslation()
  const [isSwapped, setSwapped] = useState(false)
  const asTable = props.isTable ?? isSwapped
  const onSwap = useRef(props.onSwap)
  onSwap.current = props.onSwap
  const element = useRef<HTMLElement>(null)
  const titleId = useId()
  const swap = useCallback(() => {
    if (onSwap.current === undefined) setSwapped((was) => !was)
    else onSwap.current()
  }, [])
  useEffect(() => {
    const figure = element.current
    figure?.addEventListener(SWAP_EVENT, swap)
    return () => figure?.removeEventListener(SWAP_EVENT, swap)
  }, [swap])
  useKeys([{ keys: 't', label: t('figure.toTable'), run: swapFigures }])
  return (
    <figure ref={element} className="figure" data-swaps="" aria-labelledby={titleId}>
      <div className="figure-head">
        <h2 id={titleId} className={isTitleQuiet ? 'unseen' : undefined}>
          {title}
        </h2>
        {tools}
      </div>
      <p className="caption">{unit}</p>
      <p className="unseen">{summary}</p>
      <div className="figure-body">{asTable ? table : children}</div>
      <figcaption className="figure-foot caption">
        {leftOut !== undefined && <span>{leftOut} </span>}
        <span>
          {t('figure.source', { source: '' })}
          {source}, {date}.{' '}
        </span>
        <button type="button" className="link-button" aria-pressed={asTable} onClick={swap}>
          {asTable ? t('figure.chart') : t('figure.data')}
        </button>
      </figcaption>
    </figure>
  )
}

function swapFigures(): void {
  const focused = document.activeElement?.closest('figure[data-swaps]')
  const figures = focused ? [focused] : document.querySelectorAll('figure[data-swaps]')
  for (const figure of figures) figure.dispatchEvent(new Event(SWAP_EVENT))
}
