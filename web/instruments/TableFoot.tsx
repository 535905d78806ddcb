import { useTranslation } from 'react-i18next'

/** What the marks of the years mean: signed, in force, ended, no end recorded. */
export function LifeKey() {
  const { t } = useTranslation('instruments')
  return (
    <span className="life-key" data-layer="none">
      <span>
        <svg width="64" height="12" aria-hidden="true">
          <path className="life-thin" d="M6,6H22" />
          <rect className="life-bar" x="22" y="3.5" width="42" height="5" />
          <circle className="life-ring" cx="4" cy="6" r="2.5" />
        </svg>
        {t('foot.signed')}
      </span>
      <span>
        <svg width="40" height="12" aria-hidden="true">
          <rect className="life-bar" x="0" y="3.5" width="38" height="5" />
          <path className="life-stroke" d="M38,1V11" />
        </svg>
        {t('foot.ended')}
      </span>
      <span>
        <svg width="40" height="12" aria-hidden="true">
          <path className="life-dots" d="M0,6H40" />
        </svg>
        {t('foot.noEnd')}
      </span>
    </span>
  )
}
