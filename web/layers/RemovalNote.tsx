import { useTranslation } from 'react-i18next'
import { exportAddress } from '../../src/api/fetch-snippets.ts'
import type { Removal } from '../../src/api/layer-removal.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { removalAddress, useRemoval } from '../api/removal-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import { useSettled } from '../shell/use-settled.ts'
import type { LayersChoice } from './layers-choice.ts'
import { RemovalGrades } from './RemovalGrades.tsx'

interface RemovalNoteProps {
  readonly choice: LayersChoice
  /** Date of the data. */
  readonly date: string
  readonly onChange: (part: LayersChange) => void
}

/** A held key passes many years; only the one that it comes to rest on is asked for. */
const REST_MS = 500

/** How to read the page; and, of a layer that the reader takes away, what would be left of the year: accounting, no cause (METHOD §2). */
export function RemovalNote({ choice, date, onChange }: RemovalNoteProps) {
  const { t } = useTranslation('layers')
  const { removed } = choice
  const settled = useSettled(removed === null ? null : removalAddress(removed, choice), REST_MS)
  const removal = useRemoval(settled)
  return (
    <div className="hub-reads">
      <p>
        <strong>{t('reads.lead')}</strong> {t('reads.text')}
      </p>
      <p className="no-print removal-choice">
        <label>
          {t('removal.label')}{' '}
          <select
            value={removed ?? ''}
            onChange={({ target }) => onChange({ removed: LAYERS.find((layer) => layer === target.value) })}
          >
            <option value="">{t('removal.none')}</option>
            {LAYERS.map((layer) => (
              <option key={layer} value={layer}>
                {t(`common:layer.${layer}`)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p>{t('removal.about')}</p>
      {removed !== null && removal.error !== null && <ErrorBox error={removal.error} />}
      {removed !== null && removal.data !== undefined && removal.data.layer === removed && (
        <>
          <Figures removal={removal.data} />
          <p className="caption">
            {t('common:figure.source', { source: t('common:app.name') })}, {date}.{' '}
            {settled !== null && (
              <a href={exportAddress(settled, 'csv')} download>
                {t('common:figure.data')}
              </a>
            )}
          </p>
          <RemovalGrades layer={removed} />
        </>
      )}
    </div>
  )
}

function Figures({ removal }: { readonly removal: Removal }) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const shareText = useShareText()
  const percent = usePercentText()
  const { layer, rows, topics, words } = removal
  return (
    <ul className="removal-figures" aria-live="polite">
      {rows.map((row) => (
        <li key={row.network}>
          {t(`removal.${row.network}`, {
            year: row.year,
            count: row.untied,
            untied: numberText(row.untied),
            tied: numberText(row.tied),
            share: row.untied_share === null ? t('unknown') : shareText(row.untied_share),
          })}{' '}
          {t('removal.giant', {
            before: numberText(row.giant_before),
            after: numberText(row.giant_after),
            count: row.isolated,
          })}
        </li>
      ))}
      {topics.status === 'computed' && (
        <li>
          {t('removal.topics', {
            count: topics.sure.length,
            of: topics.topics,
            layer: t(`common:layer.${layer}`),
          })}
        </li>
      )}
      <li>
        {words.status === 'computed'
          ? t('removal.words', {
              share: percent.range(
                Math.min(...Object.values(words.without_source)) / Math.max(1, words.words),
                Math.max(...Object.values(words.without_source)) / Math.max(1, words.words),
              ),
              count: words.words,
            })
          : t(`removal.why.${words.reason}`)}
      </li>
    </ul>
  )
}
