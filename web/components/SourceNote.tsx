import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import './source-note.css'

/** Address of a numbered source within its page. */
export function sourceAnchor(number: number): string {
  return `source-${number}`
}

/** Superscript numbers that lead to the sources at the foot of the page. */
export function SourceNote({ numbers }: { numbers: readonly number[] }) {
  const { t } = useTranslation()
  if (numbers.length === 0) return null
  return (
    <sup className="source-note">
      {numbers.map((number, place) => (
        <Fragment key={number}>
          {place > 0 && ' '}
          <a href={`#${sourceAnchor(number)}`} aria-label={t('source.ref', { number })}>
            {number}
          </a>
        </Fragment>
      ))}
    </sup>
  )
}
