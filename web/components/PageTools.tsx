import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EXPORT_FORMATS, NETWORK_FORMATS } from '../../src/api/export-format.ts'
import { exportAddress, fetchSnippets } from '../../src/api/fetch-snippets.ts'
import { type Citation, cite, versionedAddress } from '../../src/model/cite.ts'
import { CiteBox } from './CiteBox.tsx'
import { Dialog } from './Dialog.tsx'
import './page-tools.css'

interface PageToolsProps {
  /** What the page shows, as a citation names it. */
  readonly title: string
  /** Filter and rules in words; may be empty. */
  readonly about: string
  readonly registryVersion: string
  /** Address of the API whose rows the page shows. */
  readonly address: string
  /** Address of the API whose answer is the network that the page shows. */
  readonly network?: string
  /** What the rows are and leave out, where they are not simply those of the page. */
  readonly statement?: string
  /** Address of the page to cite, where it is not the one that stands in the browser. */
  readonly pageAddress?: string
  /** How to cite a record, in the place of the page. */
  readonly citation?: Citation
}

const LANGUAGES = ['r', 'python', 'command'] as const

/** The page's data as files, the lines of R, Python and the command that fetch the same, and how to cite it. */
export function PageTools(props: PageToolsProps) {
  const { title, about, registryVersion, address, network, statement, pageAddress } = props
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>('r')
  const snippets = isOpen ? fetchSnippets(address, 'csv', window.location.origin) : null
  const link = isOpen ? versionedAddress(pageAddress ?? window.location.href, registryVersion) : ''
  return (
    <>
      <button type="button" className="button no-print" onClick={() => setOpen(true)}>
        {t('pageTools.button')}
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('pageTools.title')} shape="sheet">
        <section className="page-tools">
          <h3>{t('pageTools.data')}</h3>
          {statement !== undefined && <p>{statement}</p>}
          <p className="caption">{t('pageTools.dataAbout')}</p>
          <p className="button-row">
            {EXPORT_FORMATS.map((format) => (
              <a key={format} className="button" href={exportAddress(address, format)} download>
                {t(`pageTools.${format}`)}
              </a>
            ))}
          </p>
          {network !== undefined && (
            <>
              <p className="caption">{t('pageTools.networkAbout')}</p>
              <p className="button-row">
                {NETWORK_FORMATS.map((format) => (
                  <a key={format} className="button" href={exportAddress(network, format)} download>
                    {t(`pageTools.${format}`)}
                  </a>
                ))}
              </p>
            </>
          )}
          <h3>{t('pageTools.code')}</h3>
          <fieldset className="segments">
            <legend className="unseen">{t('pageTools.code')}</legend>
            {LANGUAGES.map((name) => (
              <button
                key={name}
                type="button"
                className="button"
                aria-pressed={name === language}
                onClick={() => setLanguage(name)}
              >
                {t(`pageTools.${name}`)}
              </button>
            ))}
          </fieldset>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
          <pre className="page-tools-code keep-ltr" tabIndex={0}>
            {snippets?.[language]}
          </pre>
          <h3>{t('pageTools.cite')}</h3>
          <CiteBox
            link={link}
            citation={
              props.citation ??
              cite({ kind: 'page', key: 'page', title, about, registryVersion, address: link })
            }
          />
        </section>
      </Dialog>
    </>
  )
}
