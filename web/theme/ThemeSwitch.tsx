import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseTheme, storedTheme, THEMES, type Theme } from './theme.ts'
import './theme-switch.css'

/** Light, dark, or as the system: kept in this browser. */
export function ThemeSwitch() {
  const { t } = useTranslation()
  const id = useId()
  const [theme, setTheme] = useState<Theme>(storedTheme)
  return (
    <span className="theme-switch">
      <label htmlFor={id} className="unseen">
        {t('theme.label')}
      </label>
      <select
        id={id}
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((name) => name === event.target.value) ?? 'system'
          setTheme(chosen)
          chooseTheme(chosen)
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {t(`theme.${name}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
