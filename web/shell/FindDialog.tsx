import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/Dialog.tsx'
import { FindBox } from './FindBox.tsx'

/** Find over the whole of a phone. */
export function FindDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onClose={onClose} title={t('find.open')} shape="top">
      <FindBox inputId="find-phone" isFirst onGone={onClose} />
    </Dialog>
  )
}
