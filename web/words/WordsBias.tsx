import { useTranslation } from 'react-i18next'
import type { Lineage } from '../../src/api/reuse-lineage.ts'
import { useReuseState } from '../api/lineage-queries.ts'
import { BiasNote } from '../shell/BiasNote.tsx'

/** What a reader must know of the shares: texts held, and which texts of the question count in none. */
export function WordsBias({ answer }: { answer: Lineage | undefined }) {
  const { t } = useTranslation('words')
  const held = useReuseState().data?.held ?? []
  const texts = held.reduce((sum, row) => sum + row.texts, 0)
  const registered = held.reduce((sum, row) => sum + row.registered, 0)
  return (
    <BiasNote>
      {t('bias.held', { texts, registered })}
      {answer !== undefined && ` ${t('bias.leftOut', answer.left_out)}`}
    </BiasNote>
  )
}
