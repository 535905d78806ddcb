import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { topicsOfValue } from '../../src/assess/coding-value.ts'
import type { CodedVariable } from '../../src/model/clause-coding.ts'

/** A coded value in words; topics go by their ids in the codebook. */
export function useValueText(): (variable: CodedVariable, value: string) => string {
  const { t } = useTranslation('code')
  return useCallback(
    (variable, value) => {
      if (variable !== 'topics') return t(`value.${variable}.${value}`, { defaultValue: value })
      const topics = topicsOfValue(value)
      return topics.length === 0 ? t('value.topics.none') : topics.join(', ')
    },
    [t],
  )
}
