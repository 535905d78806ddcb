import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import type { DraftAnswer } from '../../src/api/reuse-draft.ts'
import type { Carrier, Passage } from '../../src/api/reuse-passages.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { useDateText } from '../format/use-date-text.ts'

interface PassagePanelProps {
  readonly answer: DraftAnswer
  readonly textById: ReadonlyMap<string, ReuseTextItem>
  /** Number of the passage in hand. */
  readonly current: number
  readonly onChoose: (passage: number) => void
}

const MOST_BESIDE = 6

/** The passage in hand: its words, the text that held them first, and all that carry them, with their dates. */
export function PassagePanel({ answer, textById, current, onChoose }: PassagePanelProps) {
  const { t } = useTranslation('draft')
  const passage = answer.passages[current]
  if (passage === undefined) return <p className="caption">{t('panel.choose')}</p>
  const beside = passagesBeside(answer.passages, current)
  return (
    <div className="passage-panel">
      <p>
        <strong>{t('panel.words', { count: passage.words })}</strong>{' '}
        {t('panel.frequency', { count: passage.frequency })}
      </p>
      <blockquote className="passage-excerpt" dir="auto">
        {passage.excerpt}
      </blockquote>
      <ol className="carriers" aria-label={t('panel.carriers')}>
        {passage.carriers.map((carrier, place) => (
          <CarrierLine
            key={carrier.text}
            carrier={carrier}
            text={textById.get(carrier.text)}
            isFirst={place === 0}
          />
        ))}
      </ol>
      {passage.frequency > passage.carriers.length && (
        <p className="caption">
          {t('panel.listed', { shown: passage.carriers.length, count: passage.frequency })}
        </p>
      )}
      {beside.length > 0 && (
        <>
          <h3>{t('panel.beside')}</h3>
          <ul>
            {beside.slice(0, MOST_BESIDE).map((place) => (
              <li key={place}>
                <button type="button" className="link-button" onClick={() => onChoose(place)}>
                  {t('panel.other', { count: answer.passages[place]?.words ?? 0 })}
                </button>{' '}
                <span className="second">
                  {t('panel.frequency', { count: answer.passages[place]?.frequency ?? 0 })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function CarrierLine(props: { carrier: Carrier; text: ReuseTextItem | undefined; isFirst: boolean }) {
  const { carrier, text, isFirst } = props
  const { t } = useTranslation(['draft', 'common'])
  const dateText = useDateText()
  const title = text?.title ?? carrier.text
  const anchor = carrier.address.slice(carrier.text.length + 1)
  return (
    <li className="carrier">
      <span className="carrier-date">
        {text?.signed == null ? t('panel.undated') : dateText(text.signed, 'short')}
      </span>
      <div>
        {text?.instrument == null ? (
          <>
            <LayerMark layer={null} /> {title}
          </>
        ) : (
          <Link
            to="/instruments/$id/text"
            params={{ id: text.instrument.id }}
            search={{ text: carrier.text }}
            hash={anchor}
          >
            {title}
          </Link>
        )}{' '}
        {isFirst && <span className="tag">{t('panel.earliest')}</span>}
        <p className="carrier-facts">
          <LayerName layer={text?.layer ?? null} />{' '}
          {text?.family != null && <span className="second">{t(`common:family.${text.family}`)}</span>}{' '}
          <span className="mono">{anchor}</span>
        </p>
      </div>
    </li>
  )
}

/** Other passages over some of the same words. */
function passagesBeside(passages: readonly Passage[], current: number): number[] {
  const own = passages[current]
  if (own === undefined) return []
  return passages.flatMap(({ start, end }, place) =>
    place !== current && start < own.end && end > own.start ? [place] : [],
  )
}
