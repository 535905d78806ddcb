import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { usePartnershipClass } from '../api/partnership-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { ClassFigure } from './ClassFigure.tsx'

interface CompareWithClassProps {
  readonly report: Partnership
  readonly source: string
  readonly date: string
}

/** The instrument’s figures among those of its class. */
export function CompareWithClass({ report, source, date }: CompareWithClassProps) {
  const { t } = useTranslation(['partnership', 'common'])
  const { family, instrument } = report.header
  const found = usePartnershipClass(family)
  // Only among a class that was read can the report place what is said beside what is done.
  const isPlaced = report.say_do.instruments > 0
  const client = useQueryClient()
  useEffect(() => {
    if (found.isSuccess && !isPlaced) void client.invalidateQueries({ queryKey: ['partnership', instrument] })
  }, [found.isSuccess, isPlaced, client, instrument])
  if (found.error !== null) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <StatusBox kind="loading">{t('class.loading')}</StatusBox>
  return (
    <ClassFigure
      answer={found.data}
      title={t('class.among', { family: t(`common:familyPlural.${family}`), count: found.data.instruments })}
      instrument={instrument}
      source={source}
      date={date}
    />
  )
}
