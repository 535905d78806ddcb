import { useTranslation } from 'react-i18next'

/** Years in words, with a decimal where several chairs shared one: `2.5 years`. */
export function useYearCount(): (years: number) => string {
  const { t } = useTranslation('process')
  return (years) =>
    t('power.years', {
      count: years,
      years: Number.isInteger(years) ? String(years) : years.toFixed(1),
    })
}
