import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../components/Popover.tsx'
import { ThemeSwitch } from '../theme/ThemeSwitch.tsx'
import { PAGES, type PageName } from './pages.ts'
import './phone-menu.css'

/** The page menu of a phone: pages, theme, and which registry is shown. Named after the page that is open. */
export function PhoneMenu({ current, children }: { current: PageName | null; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Popover className="phone-menu phone-only" label={current === null ? t('nav.menu') : t(`nav.${current}`)}>
      {(close) => (
        <>
          <nav aria-label={t('nav.label')}>
            {PAGES.map(({ name, to }) => (
              <Link key={name} to={to} aria-current={current === name ? 'page' : undefined} onClick={close}>
                {t(`nav.${name}`)}
              </Link>
            ))}
          </nav>
          <ThemeSwitch />
          {children}
        </>
      )}
    </Popover>
  )
}
