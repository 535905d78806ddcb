import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import type { FigureKey } from './figure-key.ts'
import { readingOf } from './reading-of.ts'
import { useReadingText } from './use-reading-text.ts'

/** A figure with its value, as the head of its evidence says it: “Third-country readmission, d = +0.86”. */
export function useFigureName(report: Partnership): (figure: FigureKey) => string {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  return (figure) => {
    if (figure.kind === 'topic') {
      const topic = report.topics.find((each) => each.topic === figure.id)
      const name = t(`topic.${figure.id}`, { defaultValue: figure.id })
      const d = topic === undefined || topic.too_few ? null : topic.duties.d
      return d === null ? name : t('named.topic', { name, d: text.signed(d) })
    }
    if (figure.kind === 'owes') {
      const { bearer, beneficiary } = figure
      const cell = report.owes?.cells.find(
        (each) => each.bearer === bearer && each.beneficiary === beneficiary,
      )
      return t('named.owes', {
        bearer: t(`party.${bearer}`),
        beneficiary: t(`party.${beneficiary}`),
        strength: text.strength(cell?.strength ?? 0),
      })
    }
    const isPart = report.criteria.some(({ parts }) => parts.some(({ id }) => id === figure.id))
    const reading = readingOf(report, figure.id)
    const name = isPart ? t(`part.${figure.id}`) : t(`reading.${figure.id}`, { defaultValue: figure.id })
    const value = reading === null ? null : text.value(reading)
    return value === null ? name : t('named.reading', { name, value })
  }
}
