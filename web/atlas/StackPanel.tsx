import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { LAYERS_NARROW_FIRST } from '../../src/model/layer.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { Core } from './Core.tsx'
import { listYear, otherParties } from './instrument-label.ts'
import type { AtlasData } from './use-atlas.ts'
import './stack-panel.css'

interface StackPanelProps {
  readonly data: AtlasData
  readonly actorId: string
  readonly ties: readonly ActorLayer[]
  readonly leftOut: { readonly undated: readonly InstrumentSummary[]; readonly uncodedTrade: number }
}

const FIRST_SHOWN = 4

/** What binds the chosen actor in the year: the core, then the instruments layer by layer, narrowest and newest first. */
export function StackPanel({ data, actorId, ties, leftOut }: StackPanelProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const rows = new Map(
    ties.map(({ layer, instruments }) => [
      layer,
      instruments
        .map((k) => data.instrumentAt(k))
        .filter((row) => row !== undefined)
        .toSorted(newestFirst),
    ]),
  )
  return (
    <>
      <h3>
        {t('stack')} <span className="caption">{t('stackAbout')}</span>
      </h3>
      <Core
        bands={ties.map(({ layer, instruments, shared }) => ({
          layer,
          instruments: instruments.length,
          countries: shared.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
        }))}
      />
      {LAYERS_NARROW_FIRST.map((layer) => {
        const instruments = rows.get(layer) ?? []
        return instruments.length === 0 ? null : (
          <section key={layer} className="stack-layer">
            <h3>
              <LayerName layer={layer} strong />
            </h3>
            <StackList data={data} actorId={actorId} rows={instruments} />
          </section>
        )
      })}
      <div className="stack-left-out caption">
        <strong>{t('leftOut')}</strong> {t('leftOutUndated', { count: leftOut.undated.length })}
        {leftOut.undated.length > 0 && (
          <details>
            <summary>{t('list')}</summary>
            <ul>
              {leftOut.undated.map((row) => (
                <li key={row.id}>
                  <Link to="/instruments/$id" params={{ id: row.id }}>
                    {row.title}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        )}{' '}
        <Link to="/instruments" search={{ regime: ['trade'], actor: [actorId] }}>
          {t('leftOutTrade', { count: leftOut.uncodedTrade, shown: number(leftOut.uncodedTrade) })}
        </Link>{' '}
        <span className="stack-key">
          <BindingMark binding="yes" words /> <BindingMark binding="no" words />{' '}
          <BindingMark binding={null} words />
        </span>
      </div>
    </>
  )
}

function StackList({
  data,
  actorId,
  rows,
}: {
  data: AtlasData
  actorId: string
  rows: readonly InstrumentSummary[]
}) {
  const { t } = useTranslation('atlas')
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST_SHOWN)
  return (
    <ul className="stack-list">
      {shown.map((row) => {
        const others = otherParties(row, actorId).map((id) => data.actors.get(id)?.name ?? id)
        const short = others.length > 0 && row.layer === 'bilateral'
        return (
          <li key={row.id}>
            <span className="second">{listYear(row) ?? t('noDateShort')}</span>
            <Link to="/instruments/$id" params={{ id: row.id }} title={row.title}>
              {short ? `${t(`common:familyShort.${row.family}`)} · ${others.join(', ')}` : row.title}
            </Link>
            <BindingMark binding={row.binding} />
          </li>
        )
      })}
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

function newestFirst(a: InstrumentSummary, b: InstrumentSummary): number {
  const dateOf = (row: InstrumentSummary): string => row.signed ?? row.in_force ?? ''
  return dateOf(b).localeCompare(dateOf(a)) || a.id.localeCompare(b.id)
}
