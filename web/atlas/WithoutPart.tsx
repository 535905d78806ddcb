import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StillTiedBy } from '../../src/layers/removal/without-layer.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import { WithoutTable } from './WithoutTable.tsx'
import { NETWORKS, type OneLeft, type WorldLeft, type YearLeft } from './year-left.ts'
import './without.css'

interface WithoutPartProps {
  readonly choice: AtlasChoice
  readonly left: YearLeft
}

/** What is left without the bilateral layer, of one country's ties or of the world's: in a sentence, then from both networks. */
export function WithoutPart({ choice, left }: WithoutPartProps) {
  const { t } = useTranslation('atlas')
  return (
    <section className="without-part">
      <h2>{t('without.head')}</h2>
      <p aria-live="polite">
        {left.kind === 'one' ? <OneSentence choice={choice} left={left} /> : <WorldSentence left={left} />}
      </p>
      <WithoutTable choice={choice} left={left} />
      <p className="caption">
        {t('without.reading')} {t('without.notOff')}{' '}
        <Link to="/layers" search={{ year: choice.year, removed: 'bilateral' }}>
          {t('without.more')}
        </Link>
      </p>
    </section>
  )
}

function OneSentence({ choice: { a, off, year }, left: { shown } }: { choice: AtlasChoice; left: OneLeft }) {
  const { t } = useTranslation('atlas')
  const layersText = useStillTied()
  const { tiedByLayer, untied, stillTiedBy } = shown
  const still = tiedByLayer - untied.length
  if (tiedByLayer === 0) return t('without.noBilateral', { name: a?.name, year })
  const on = off.length === 0 ? '' : t('without.on')
  const first = t('without.one', { untied: untied.length, count: tiedByLayer, on })
  return still === 0
    ? first
    : `${first} ${t('without.still', { count: still, layers: layersText(stillTiedBy) })}`
}

function WorldSentence({ left: { networks, from } }: { left: WorldLeft }) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const shareText = useShareText()
  const row = networks[NETWORKS.indexOf(from)]
  if (row === undefined || row.untiedShare === null) return t('without.noTie')
  return [
    t(`without.world.${from}`, {
      untied: number(row.untied),
      tied: number(row.tied),
      share: shareText(row.untiedShare),
    }),
    t('without.giant', { before: number(row.giantBefore), after: number(row.giantAfter) }),
  ].join(' ')
}

/** Layers that still tie, with their numbers, in the order of LAYERS. */
function useStillTied() {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  return (rows: readonly StillTiedBy[]): string =>
    LAYERS.flatMap((layer) => rows.find((row) => row.layer === layer && row.dyads > 0) ?? [])
      .map(({ layer, dyads }) => `${t(`common:layer.${layer}`)} ${number(dyads)}`)
      .join(', ')
}
