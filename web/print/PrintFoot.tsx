import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cite } from '../../src/model/cite.ts'
import { useRegistry } from '../api/queries.ts'
import { clearLinkNotes, type LinkNotes, noteLinks } from './link-notes.ts'
import { useIsPrinting } from './use-printing.ts'
import './print-foot.css'

/** What a page on paper ends with: how to cite it, where it stands, and the addresses of its links as footnotes. */
export function PrintFoot() {
  const isPrinting = useIsPrinting()
  return isPrinting ? <Printed /> : null
}

const NO_NOTES: LinkNotes = { notes: [], leftOut: 0 }

function Printed() {
  const { t } = useTranslation()
  const registry = useRegistry().data
  const [{ notes, leftOut }, setNotes] = useState<LinkNotes>(NO_NOTES)
  useLayoutEffect(() => {
    setNotes(noteLinks(document))
    return () => clearLinkNotes(document)
  }, [])
  const address = window.location.href
  const title = document.title.replace(` · ${t('app.name')}`, '')
  return (
    <section className="print-foot" aria-label={t('print.foot')}>
      {registry !== undefined && (
        <p>
          {
            cite({
              kind: 'page',
              key: 'page',
              title,
              about: '',
              registryVersion: registry.version,
              address,
            }).plain
          }
        </p>
      )}
      {notes.length > 0 && (
        <>
          <h2>{t('print.links', { origin: window.location.origin })}</h2>
          <ol>
            {notes.map((note) => (
              <li key={note.number} value={note.number}>
                <span className="keep-ltr">{note.address}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {leftOut > 0 && <p>{t('print.leftOut', { count: leftOut })}</p>}
    </section>
  )
}
