import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_RECORD } from '../../src/api/instrument-match.ts'
import { FacetValue } from './FacetValue.tsx'

/** Facets with more values show this many, those that give most first. */
const SHOWN = 7

export interface FacetChoice {
  readonly value: string
  readonly name: string
  readonly mark?: ReactNode
  readonly layer?: string
  /** What choosing it would give. */
  readonly count: number
}

interface FacetValuesProps {
  readonly legend: string
  readonly choices: readonly FacetChoice[]
  readonly chosen: readonly string[]
  /** Whether they stand as they come, not by count. */
  readonly isInOrder?: boolean
  readonly onToggle: (value: string) => void
}

/** The values of one part of a filter, each with what choosing it would give; what is not recorded stands only where there is some. */
export function FacetValues({ legend, choices, chosen, isInOrder = false, onToggle }: FacetValuesProps) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const values = choices.filter(
    ({ value, count }) => value !== NO_RECORD || count > 0 || chosen.includes(value),
  )
  const ordered = isInOrder
    ? values
    : [...values].sort((a, b) => rank(a.value, chosen) - rank(b.value, chosen) || b.count - a.count)
  const useful = ordered.filter(
    ({ value, count }) => count > 0 || chosen.includes(value) || values.length <= SHOWN,
  )
  const shown =
    isWhole || useful.length <= SHOWN + 1 ? useful : useful.slice(0, Math.max(SHOWN, chosen.length))
  const most = Math.max(1, ...values.map(({ count }) => count))
  if (shown.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {shown.map(({ value, name, mark, layer, count }) => (
        <FacetValue
          key={value}
          name={name}
          mark={mark}
          {...(layer === undefined ? {} : { layer })}
          count={count}
          most={most}
          isChosen={chosen.includes(value)}
          isBeside={chosen.length > 0 && !chosen.includes(value)}
          onToggle={() => onToggle(value)}
        />
      ))}
      {useful.length > SHOWN + 1 && (
        <button type="button" className="link-button facet-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('facet.fewer') : t('facet.more', { count: useful.length - shown.length })}
        </button>
      )}
    </fieldset>
  )
}

/** Chosen first, no record last. */
function rank(value: string, chosen: readonly string[]): number {
  if (chosen.includes(value)) return 0
  return value === NO_RECORD ? 2 : 1
}
