import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MatchCandidate } from '../../src/api/texts.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import '../components/facet.css'

const PARTS = ['parties', 'date', 'title'] as const

interface CandidateRowProps {
  readonly candidate: MatchCandidate
  /** Name of the radio group. */
  readonly group: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** An instrument that a text may be of, with its score and what the score is made of. */
export function CandidateRow({ candidate, group, isChosen, onChoose }: CandidateRowProps) {
  const { t, i18n } = useTranslation('texts')
  const share = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const { instrument, score, parts } = candidate
  return (
    <div className="candidate">
      <label>
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
        <LayerMark layer={instrument.layer} binding={instrument.binding} />
        <span className="candidate-title">{instrument.title}</span>
      </label>
      <Link className="mono keep-ltr" to="/instruments/$id" params={{ id: instrument.id }} preload={false}>
        {instrument.id}
      </Link>
      <span className="num">{instrument.signed ?? '–'}</span>
      <span className="candidate-score">
        <svg width="60" height="7" aria-hidden="true" className="facet-bar">
          <rect width={Math.max(1, score * 60)} height="7" />
        </svg>
        <strong className="num">{share.format(score)}</strong>
        <span className="caption">
          {PARTS.map((part) =>
            t('waiting.part', {
              part: t(`stated.${part === 'date' ? 'signed' : part}`),
              score: parts[part] === null ? '–' : share.format(parts[part] ?? 0),
            }),
          ).join(' · ')}
        </span>
      </span>
    </div>
  )
}
