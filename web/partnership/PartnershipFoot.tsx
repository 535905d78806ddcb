import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'

/** That weights are convention, in how many of the others which side owes most, and how far codes are checked. */
export function PartnershipFoot({ report }: { readonly report: Partnership }) {
  const { t } = useTranslation('partnership')
  const { weightings, coding, clauses } = report
  const most = weightings?.as_weighed ?? null
  return (
    <PageFoot
      start={
        <>
          {weightings !== null && most !== null && (
            <>
              {t(`foot.most.${most}`, { count: weightings[most], draws: weightings.draws })}
              {' · '}
            </>
          )}
          <BiasNote>
            {clauses === 0
              ? t('foot.noText')
              : t('foot.coded', { coded: coding.coded_clauses, count: clauses })}
          </BiasNote>
        </>
      }
      end={t('foot.method')}
    />
  )
}
