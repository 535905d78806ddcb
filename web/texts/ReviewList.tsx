import { useTranslation } from 'react-i18next'
import type { WaitingText } from '../../src/api/texts.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import { WaitingItem } from './WaitingItem.tsx'

/** Texts whose instrument could not be told surely: a person says whose text each is. */
export function ReviewList({ items, isEditable }: { items: readonly WaitingText[]; isEditable: boolean }) {
  const { t } = useTranslation('texts')
  return (
    <section className="section" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title', { count: items.length })}</h2>
      {items.length === 0 ? (
        <StatusBox kind="empty">{t('waiting.none')}</StatusBox>
      ) : (
        <>
          <p className="caption">{t('waiting.about')}</p>
          <ul className="text-list">
            {items.map((item) => (
              <WaitingItem key={item.text.id} item={item} isEditable={isEditable} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
