import { useTranslation } from 'react-i18next'
import { SideMark } from './SideMark.tsx'

/** What the bars of chair years in the list are made of. */
export function ChairKey() {
  const { t } = useTranslation('process')
  return (
    <ul className="side-key">
      <li>{t('list.chairKey')}</li>
      {(['a', 'b', 'unknown'] as const).map((side) => (
        <li key={side}>
          <SideMark side={side} /> {t(`power.side.${side}`)}
        </li>
      ))}
      <li>
        <svg className="side-mark" width={12} height={12} aria-hidden="true">
          <path className="side-none" d="M0.5,10.5H11.5" />
        </svg>
        {t('list.chairNone')}
      </li>
    </ul>
  )
}
