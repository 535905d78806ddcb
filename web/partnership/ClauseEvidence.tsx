import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PartnershipClause } from '../../src/api/partnership-clauses.ts'
import type { ClauseMarkKind } from '../clauses/clause-stretches.ts'
import { MarkedSentence } from '../clauses/MarkedSentence.tsx'
import { useValueText } from '../clauses/use-value-text.ts'
import { ClauseFacts } from './ClauseFacts.tsx'
import { ClauseHistory } from './ClauseHistory.tsx'
import { CorrectClause } from './CorrectClause.tsx'
import { useReadingText } from './use-reading-text.ts'

interface ClauseEvidenceProps {
  readonly instrument: string
  readonly clause: PartnershipClause
  readonly language: string | null
  readonly codebook: readonly { readonly topic: string; readonly group: string }[]
  readonly isEditable: boolean
  readonly isCorrecting: boolean
  readonly onCorrect: (isCorrecting: boolean) => void
}

/** A clause whole: its address, its words with marks, what counts and why, and the way to correct it. */
export function ClauseEvidence(props: ClauseEvidenceProps) {
  const { instrument, clause, language, codebook, isEditable, isCorrecting, onCorrect } = props
  const { t } = useTranslation('partnership')
  const reasons = clause.codings.filter(({ way, value }) => way !== 'code' && value !== null)
  const label = useMarkLabel(clause)
  return (
    <div className="clause-evidence">
      <p className="caption">
        <span className="mono">{clause.address}</span> ·{' '}
        <Link
          to="/instruments/$id/text"
          params={{ id: instrument }}
          search={{ text: clause.text }}
          hash={partOfAddress(clause.address)}
        >
          {t('openInText')}
        </Link>{' '}
        ·{' '}
        <Link to="/code" search={{ text: clause.text, at: clause.address, only: 'all' }} className="no-print">
          {t('openOnDesk')}
        </Link>
      </p>
      <MarkedSentence clause={clause} language={language} labelOf={label} />
      <ClauseFacts clause={clause} />
      {reasons.map((coding) => (
        <div className="clause-why" key={`${coding.when} ${coding.variable}`}>
          <strong>{t('whyChanged', { variable: t(`variable.${coding.variable}`) })}</strong> “{coding.why}”{' '}
          {coding.coder}. {t('machineKept')}
        </div>
      ))}
      <ClauseHistory codings={clause.codings} />
      {isCorrecting ? (
        <CorrectClause
          clause={clause}
          codebook={codebook}
          isEditable={isEditable}
          onDone={() => onCorrect(false)}
        />
      ) : (
        <p className="button-row no-print">
          <button type="button" className="button" onClick={() => onCorrect(true)}>
            {t('correct.button')}
          </button>
        </p>
      )}
    </div>
  )
}

/** The part of a text in which a clause stands: the address of the clause without its sentence. */
function partOfAddress(address: string): string {
  return address.replace(/\/?s-\d+$/, '')
}

/** What stands above a mark: its kind, and the value that counts. */
export function useMarkLabel(clause: PartnershipClause): (kind: ClauseMarkKind) => string {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const valueText = useValueText()
  const said = (variable: 'bearer' | 'beneficiary' | 'condition_type'): string => {
    const value = clause.values.find((each) => each.variable === variable)?.value ?? null
    return value === null ? t('untold') : valueText(variable, value)
  }
  return (kind) => {
    if (kind === 'modal') return t('mark.modal', { weight: text.strength(clause.modal_weight) })
    if (kind === 'condition') return t('mark.condition', { value: said('condition_type') })
    return t(`mark.${kind}`, { value: said(kind) })
  }
}
