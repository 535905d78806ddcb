import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { useDateText } from '../format/use-date-text.ts'
import { instrumentLife } from './inline-years.ts'

/** An instrument's life in words: what its inline mark shows, for those who do not see it. */
export function useLifeWords(): (row: InstrumentSummary) => string {
  const { t } = useTranslation()
  const dateText = useDateText()
  return useCallback(
    (row) => {
      if (instrumentLife(row).start === null) return t('years.undated')
      const parts = [
        row.signed === null ? null : t('years.signed', { date: dateText(row.signed) }),
        row.in_force === null ? null : t('years.inForce', { date: dateText(row.in_force) }),
        row.ended === null ? null : t('years.ended', { date: dateText(row.ended) }),
      ].filter((part) => part !== null)
      if (row.ended === null) {
        if (row.last_year !== null) parts.push(t('years.ended', { date: row.last_year }))
        else if (row.status === 'in-force' || row.status === 'active') {
          parts.push(t('years.goesOn', { status: t(`status.${row.status}`) }))
        } else parts.push(t('years.noEnd'))
      }
      return parts.join(', ')
    },
    [t, dateText],
  )
}
