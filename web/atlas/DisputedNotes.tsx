import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Areas that belong to nobody on the map, in the order in which their notes stand. */
const AREAS = ['western-sahara', 'crimea', 'somaliland', 'north-cyprus', 'siachen', 'falklands']

/** The key's word for disputed land; it opens the notes on each area, which Esc or a step elsewhere closes. */
export function DisputedNotes({ children }: { children: ReactNode }) {
  const { t } = useTranslation('atlas')
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="map-key-disputed"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <summary>{children}</summary>
      <ul>
        {AREAS.map((area) => (
          <li key={area}>
            <strong>{t(`disputedName.${area}`)}</strong> {t(`disputedNote.${area}`)}
          </li>
        ))}
        <li>{t('disputedOthers')}</li>
      </ul>
    </details>
  )
}
