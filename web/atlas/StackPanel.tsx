import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { LAYERS, LAYERS_NARROW_FIRST } from '../../src/model/layer.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import type { AtlasData } from './atlas-data.ts'
import { Core } from './Core.tsx'
import { listYear, newestFirst, otherParties } from './instrument-label.ts'
import { useNameOnMap } from './use-name-on-map.ts'
import { useShortTitle } from './use-short-title.ts'
import { tiedActors } from './year-view.ts'
import './stack-panel.css'

interface StackPanelProps {
  readonly data: AtlasData
  readonly actorId: string
  readonly ties: readonly ActorLayer[]
}

const FIRST_SHOWN = 4

/** What binds the chosen actor in the year: the core, then the instruments layer by layer, narrowest and newest first. */
export function StackPanel({ data, actorId, ties }: StackPanelProps) {
  const { t } = useTranslation('atlas')
  return (
    <>
      <h3>
        {t('stack')} <span className="caption">{t('stackAbout')}</span>
      </h3>
      <Core
        bands={ties.map((layer) => ({
          layer: layer.layer,
          instruments: layer.instruments.length,
          ...tiedActors(data, [layer]),
        }))}
      />
      {LAYERS_NARROW_FIRST.map((layer) => {
        const { instruments = [] } = ties[LAYERS.indexOf(layer)] ?? {}
        const rows = instruments.flatMap((k) => data.instrumentAt(k) ?? []).toSorted(newestFirst)
        return rows.length === 0 ? null : (
          <section key={layer} className="stack-layer">
            <h3>
              <LayerName layer={layer} strong />
            </h3>
            <StackList data={data} actorId={actorId} rows={rows} />
          </section>
        )
      })}
    </>
  )
}

interface StackListProps {
  readonly data: AtlasData
  readonly actorId: string
  readonly rows: readonly InstrumentSummary[]
}

function StackList({ data, actorId, rows }: StackListProps) {
  const { t } = useTranslation('atlas')
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST_SHOWN)
  return (
    <ul className="stack-list">
      {shown.map((row) => (
        <StackRow key={row.id} data={data} actorId={actorId} row={row} />
      ))}
      {rows.length > FIRST_SHOWN && (
        <li>
          <span />
          <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('fewer') : t('more', { count: rows.length - FIRST_SHOWN })}
          </button>
        </li>
      )}
    </ul>
  )
}

interface StackRowProps {
  readonly data: AtlasData
  readonly actorId: string
  readonly row: InstrumentSummary
}

const StackRow = memo(function StackRow({ data, actorId, row }: StackRowProps) {
  const { t } = useTranslation('atlas')
  const shortTitle = useShortTitle()
  const nameOnMap = useNameOnMap(data)
  const others = row.layer === 'bilateral' ? otherParties(row, actorId).map(nameOnMap) : []
  return (
    <li>
      <span className="second">{listYear(row) ?? t('noDateShort')}</span>
      <Link to="/instruments/$id" params={{ id: row.id }} title={row.title}>
        {others.length > 0
          ? t('kindAndParties', { kind: t(`common:familyShort.${row.family}`), parties: others.join(', ') })
          : shortTitle(row)}
      </Link>
      <BindingMark binding={row.binding} />
    </li>
  )
})
