import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TextItem } from '../../src/api/text-items.ts'
import { useDecideExclusion } from '../api/text-queries.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { Decide } from './Decide.tsx'

interface DecidedTextsProps {
  readonly id: 'flagged' | 'excluded'
  readonly texts: readonly TextItem[]
  readonly isEditable: boolean
}

/** Texts that are flagged and wait for a decision, or that are on the exclusion list. */
export function DecidedTexts({ id, texts, isEditable }: DecidedTextsProps) {
  const { t } = useTranslation('texts')
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t(`${id}.title`, { count: texts.length })}</h2>
      <p className="caption">{t(`${id}.about`)}</p>
      <ul className="text-list">
        {texts.map((text) => (
          <DecidedText key={text.id} text={text} isEditable={isEditable} />
        ))}
      </ul>
    </section>
  )
}

function DecidedText({ text, isEditable }: { text: TextItem; isEditable: boolean }) {
  const { t } = useTranslation('texts')
  const dateText = useDateText()
  const decide = useDecideExclusion()
  const { id, instrument, exclusion, flagged } = text
  const name = instrument?.title ?? text.title ?? text.file_name
  const choice = (what: 'exclude' | 'keep') => ({
    name: what,
    label: t(`decide.${what}`),
    about: t('decide.about', { what: t(`decide.${what}`), name }),
  })
  return (
    <li className="decided-item">
      <div>
        <p>
          <LayerMark layer={instrument?.layer ?? null} binding={instrument?.binding ?? null} />{' '}
          {instrument === null ? (
            name
          ) : (
            <Link
              to="/instruments/$id/text"
              params={{ id: instrument.id }}
              search={{ text: id }}
              preload={false}
            >
              {name}
            </Link>
          )}{' '}
          <span className="mono quiet keep-ltr">{id}</span>
        </p>
        <p className="caption">
          {instrument?.signed != null && `${t('signed', { date: dateText(instrument.signed) })} · `}
          {t('flagged.sentences', { count: flagged })}
          {exclusion !== null &&
            ` · ${t('decided', { by: exclusion.by, date: dateText(exclusion.when.slice(0, 10)), reason: exclusion.reason })}`}
        </p>
      </div>
      {isEditable && (
        <Decide
          choices={exclusion?.excluded === true ? [choice('keep')] : [choice('exclude'), choice('keep')]}
          isPending={decide.isPending}
          error={decide.error}
          onDecide={({ name: what }, why) =>
            decide.mutateAsync({ text: id, excluded: what === 'exclude', ...why })
          }
        />
      )}
    </li>
  )
}
