import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRegistry } from '../api/queries.ts'
import { useDateText } from '../format/use-date-text.ts'
import { ThemeSwitch } from '../theme/ThemeSwitch.tsx'
import { FindBox } from './FindBox.tsx'
import { MorePages } from './MorePages.tsx'
import { PhoneMenu } from './PhoneMenu.tsx'
import { currentPage, HEADER_PAGES } from './pages.ts'
import { StrataMark } from './StrataMark.tsx'
import './header.css'

interface HeaderProps {
  readonly findInputId: string
  readonly onFind: () => void
  readonly onKeys: () => void
}

/** Mark, pages, find, and which registry is shown. On a phone: mark, Find and the page menu. */
export function Header({ findInputId, onFind, onKeys }: HeaderProps) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const current = currentPage(pathname)
  return (
    <header className="header">
      <Link to="/atlas" className="header-name">
        <StrataMark />
        {t('app.name')}
      </Link>
      <nav className="header-nav wide-only" aria-label={t('nav.label')}>
        {HEADER_PAGES.map(({ name, to }) => (
          <Link key={name} to={to} aria-current={current === name ? 'page' : undefined}>
            {t(`nav.${name}`)}
          </Link>
        ))}
        <MorePages current={current} />
      </nav>
      <search className="header-find wide-only">
        <FindBox inputId={findInputId} showKey />
      </search>
      <div className="header-registry wide-only">
        <RegistryLine />
      </div>
      <div className="header-tools wide-only">
        <ThemeSwitch />
        <button
          type="button"
          className="header-keys"
          onClick={onKeys}
          aria-label={t('keys.button')}
          title={t('keys.button')}
        >
          <kbd>?</kbd>
        </button>
      </div>
      <button type="button" className="button phone-only" onClick={onFind}>
        {t('find.open')}
      </button>
      <PhoneMenu current={current}>
        <RegistryLine />
      </PhoneMenu>
    </header>
  )
}

/** Date of the registry and how many instruments it holds. */
function RegistryLine() {
  const { t } = useTranslation()
  const { data } = useRegistry()
  const dateText = useDateText()
  if (data === undefined) return null
  return (
    <span className="registry-line">
      {t('registry.of', { date: dateText(data.date, 'short') })} ·{' '}
      <Link to="/instruments">{t('registry.instruments', { count: data.counts.instruments })}</Link>
    </span>
  )
}
