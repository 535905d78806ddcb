import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Popover } from '../components/Popover.tsx'
import { MORE_PAGES, type PageName } from './pages.ts'

/** The pages for which the header has no room, under one name; it is that of the page that is open, where it is one of them. */
export function MorePages({ current }: { readonly current: PageName | null }) {
  const { t } = useTranslation()
  const open = MORE_PAGES.find(({ name }) => name === current)
  return (
    <Popover
      className={open === undefined ? 'header-more' : 'header-more header-more-open'}
      label={open === undefined ? t('nav.more') : t(`nav.${open.name}`)}
    >
      {(close) => (
        <ul>
          {MORE_PAGES.map(({ name, to }) => (
            <li key={name}>
              <Link to={to} aria-current={current === name ? 'page' : undefined} onClick={close}>
                {t(`nav.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
