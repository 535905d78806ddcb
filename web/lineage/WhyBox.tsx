import { useTranslation } from 'react-i18next'
import type { ReuseWhyItem } from '../../src/api/reuse-common.ts'
import { StatusBox } from '../components/StatusBox.tsx'

/** Why there is nothing to show: the kind of reason as a title, then the server’s sentence with its numbers. */
export function WhyBox({ why }: { why: ReuseWhyItem }) {
  const { t } = useTranslation('words')
  return (
    <StatusBox kind={why.why === 'filtered' ? 'empty' : 'unavailable'} title={t(`why.${why.why}`)}>
      <p>{why.sentence}</p>
    </StatusBox>
  )
}
