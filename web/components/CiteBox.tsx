import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import './cite-box.css'

export const CITE_FORMATS = ['plain', 'bibtex', 'csl', 'ris'] as const

export type CiteFormat = (typeof CITE_FORMATS)[number]

interface CiteBoxProps {
  readonly citation: Readonly<Record<CiteFormat, string>>
  /** Address of what is cited. */
  readonly link: string
}

/** How to cite: four formats, copied with one press, and the address. */
export function CiteBox({ citation, link }: CiteBoxProps) {
  const { t } = useTranslation()
  const [format, setFormat] = useState<CiteFormat>('plain')
  const [said, setSaid] = useState('')
  const copy = (text: string, done: string): void => {
    copyText(text).then(
      () => setSaid(done),
      () => setSaid(t('cite.copyFailed')),
    )
  }
  return (
    <div className="cite-box">
      <pre>{citation[format]}</pre>
      <div className="button-row">
        <fieldset className="segments">
          <legend className="unseen">{t('cite.format')}</legend>
          {CITE_FORMATS.map((name) => (
            <button
              key={name}
              type="button"
              className="button"
              aria-pressed={name === format}
              onClick={() => {
                setFormat(name)
                setSaid('')
              }}
            >
              {t(`cite.${name}`)}
            </button>
          ))}
        </fieldset>
        <button type="button" className="button" onClick={() => copy(citation[format], t('cite.copied'))}>
          {t('cite.copy')}
        </button>
        <button type="button" className="button" onClick={() => copy(link, t('cite.linkCopied'))}>
          {t('cite.link')}
        </button>
      </div>
      <output className="caption">{said}</output>
    </div>
  )
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
