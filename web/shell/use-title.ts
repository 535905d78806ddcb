import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The window's title while a page stands: the page's own, then the name of the workbench. */
export function useTitle(title: string): void {
  const { t } = useTranslation()
  const name = t('app.name')
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`
  }, [title, name])
}
