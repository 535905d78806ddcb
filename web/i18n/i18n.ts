import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** One file an area and language: `en/common.json` is the namespace `common` of English. */
const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' })

type Resources = Record<string, Record<string, Record<string, unknown>>>

function resourcesOf(byPath: Record<string, Record<string, unknown>>): Resources {
  const resources: Resources = {}
  for (const [path, strings] of Object.entries(byPath)) {
    const [, language, namespace] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (language === undefined || namespace === undefined) continue
    resources[language] = { ...resources[language], [namespace]: strings }
  }
  return resources
}

const resources = resourcesOf(files)

export const LANGUAGES = Object.keys(resources)

void i18next.use(initReactI18next).init({
  resources,
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: LANGUAGES,
  defaultNS: 'common',
  ns: Object.keys(resources['en'] ?? {}),
  interpolation: { escapeValue: false },
  initAsync: false,
})

function applyLanguage(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
}

i18next.on('languageChanged', applyLanguage)
applyLanguage(i18next.language)

export { i18next }
