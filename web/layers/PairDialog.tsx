import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { Dialog } from '../components/Dialog.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { LayersChoice } from './layers-choice.ts'
import { sharedPairs } from './overlap-cells.ts'
import { useActorWords } from './use-actor-words.ts'
import type { YearNetworks } from './year-networks.ts'
import './pair-dialog.css'

interface PairDialogProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  readonly onClose: () => void
}

/** The pairs of an open cell of the table of overlaps: each leads to what binds the two. */
export function PairDialog({ data, choice, networks, onClose }: PairDialogProps) {
  const { t } = useTranslation('layers')
  const { cell, year } = choice
  const title =
    cell === null
      ? ''
      : cell[0] === cell[1]
        ? t('pairs.titleOne', { layer: t(`common:layer.${cell[0]}`), year })
        : t('pairs.title', { a: t(`common:layer.${cell[0]}`), b: t(`common:layer.${cell[1]}`), year })
  return (
    <Dialog open={cell !== null} onClose={onClose} title={title} shape="sheet">
      {cell !== null && <Pairs data={data} choice={choice} networks={networks} cell={cell} />}
    </Dialog>
  )
}

const LISTED = 200

interface PairsProps extends Omit<PairDialogProps, 'onClose'> {
  readonly cell: readonly [Layer, Layer]
}

function Pairs({ data, choice, networks, cell }: PairsProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const words = useActorWords(data)
  const [ofChosen, setOfChosen] = useState(choice.a !== null)
  const [most, setMost] = useState(LISTED)
  const position = choice.a === null || !ofChosen ? -1 : data.position(choice.a.id)
  const pairs = useMemo(() => {
    const names = new Intl.Collator('en')
    return sharedPairs(networks.bits, data.index.actorIds.length, cell, position < 0 ? null : position)
      .map(
        ([i, j]) => (names.compare(words.name(i), words.name(j)) <= 0 ? [i, j] : [j, i]) as [number, number],
      )
      .toSorted(
        (a, b) =>
          names.compare(words.name(a[0]), words.name(b[0])) ||
          names.compare(words.name(a[1]), words.name(b[1])),
      )
  }, [networks, data, cell, position, words])
  return (
    <div className="pair-dialog">
      <p>
        {t('pairs.count', { count: pairs.length, shown: numberText(pairs.length) })}{' '}
        {choice.a !== null && (
          <button type="button" className="link-button" onClick={() => setOfChosen(!ofChosen)}>
            {ofChosen ? t('pairs.all') : t('pairs.of', { name: choice.a.name })}
          </button>
        )}
      </p>
      <ol className="pair-list">
        {pairs.slice(0, most).map(([i, j]) => (
          <li key={`${i} ${j}`}>
            <Link
              to="/atlas"
              search={{
                a: words.id(i),
                b: words.id(j),
                year: choice.year,
                blocs: choice.blocRule,
                ...(choice.scope === 'all' ? { scope: 'all' as const } : {}),
              }}
            >
              {words.name(i)} – {words.name(j)}
            </Link>
          </li>
        ))}
      </ol>
      {pairs.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + LISTED)}>
          {t('pairs.more', {
            count: Math.min(LISTED, pairs.length - most),
            of: numberText(pairs.length - most),
          })}
        </button>
      )}
    </div>
  )
}
