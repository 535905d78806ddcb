import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodedVariable } from '../../src/model/clause-coding.ts'

/** A coded value in words; topics go by their ids in the codebook. */
export function useValueText(): (variable: CodedVariable, value: string) => string {
  const { t } = useTranslation('code')
  return useCallback(
    (variable, value) =>
      variable === 'topics' && value !== 'none'
        ? value.split(';').join(', ')
        : t(`value.${variable}.${value}`, { defaultValue: value }),
    [t],
  )
}
