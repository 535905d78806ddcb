import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { PageFoot } from '../shell/PageFoot.tsx'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'

/** Sources and coverage of what is shown. */
export function AtlasFoot({
  data,
  choice,
  tiesOfA,
}: {
  data: AtlasData
  choice: AtlasChoice
  tiesOfA: readonly ActorLayer[] | null
}) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const { counts, missing } = data.registry
  const actor =
    choice.b === null && choice.a !== null
      ? [choice.a.id]
      : choice.a !== null && choice.b !== null
        ? [choice.a.id, choice.b.id]
        : []
  const rows =
    tiesOfA === null
      ? counts.instruments
      : tiesOfA.reduce((sum, { instruments }) => sum + instruments.length, 0)
  return (
    <PageFoot
      start={
        <>
          {t('sources', { count: Math.max(0, counts.sources - 5) })}{' '}
          <Link to="/instruments" search={actor.length === 0 ? {} : { actor }}>
            {choice.a === null ? t('allRows', { count: counts.instruments }) : t('allRows', { count: rows })}
          </Link>
        </>
      }
      end={t('coverage', {
        undated: number(missing.instruments_undated),
        all: number(counts.instruments),
        open: number(missing.instruments_without_end),
      })}
    />
  )
}
