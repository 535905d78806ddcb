import { useTranslation } from 'react-i18next'
import type { ChainItem } from '../../src/api/partnership.ts'
import { useReadingText } from './use-reading-text.ts'
import './chain-line.css'

interface ChainLineProps {
  readonly chain: ChainItem
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** Longest condition that a line shows whole. */
const MOST_CHARACTERS = 180

/** A benefit to the partner that hangs on the partner’s conduct: the condition, then what hangs on it and how strongly. */
export function ChainLine({ chain, isOpen, onOpen }: ChainLineProps) {
  const { t } = useTranslation(['partnership', 'code'])
  const text = useReadingText()
  const { words, condition, topics, beneficiary, strength, address } = chain
  const said = condition === null ? words : words.slice(condition[0], condition[1])
  return (
    <li className="chain-line" data-open={isOpen}>
      <span className="chain-condition">
        {said.length > MOST_CHARACTERS ? `${said.slice(0, MOST_CHARACTERS)}…` : said}
      </span>
      <svg className="chain-arrow" viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
        <path d="M0,5H22M17,1L22,5L17,9" />
      </svg>
      <span className="unseen">{t('chains.leads')}</span>
      <span className="chain-benefit">
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={onOpen}>
          {topics.map((topic) => t(`topic.${topic}`, { defaultValue: topic })).join(', ') || address}
        </button>{' '}
        <span className="second">
          {t('chains.to', {
            beneficiary: t(`code:value.beneficiary.${beneficiary}`, { defaultValue: beneficiary }),
            strength: text.strength(strength),
          })}
        </span>
      </span>
    </li>
  )
}
