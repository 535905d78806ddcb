import { useTranslation } from 'react-i18next'
import { CRITERIA_PARTS } from '../../src/report/partnership/reading.ts'

/** The name of a figure of a class: a reading, a criterion, or one of the measures beside them. */
export function useFigureLabel(): (id: string) => string {
  const { t } = useTranslation('partnership')
  return (id) => {
    if (id in CRITERIA_PARTS) return t(`criterion.${id}`)
    return t(`reading.${id}`, { defaultValue: t(`legalization.${id}`, { defaultValue: id }) })
  }
}
