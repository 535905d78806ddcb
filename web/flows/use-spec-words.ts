import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Specification } from '../../src/model/flow-specification.ts'

/** A specification in words: "Poisson (PPML), poorer side, three-way effects, all corridors". */
export function useSpecWords(): (specification: Specification) => string {
  const { t } = useTranslation('flows')
  return useCallback(
    ({ model, direction, effects, sample }) =>
      [
        t(`spec.model.${model}`),
        t(`spec.direction.${direction}`),
        t(`spec.effects.${effects.replaceAll(',', '-')}`),
        t(`spec.sample.${sample}`),
      ].join(', '),
    [t],
  )
}
