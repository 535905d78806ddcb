import { useTranslation } from 'react-i18next'
import type { TextDetail } from '../../src/api/texts.ts'
import { useDecideExclusion } from '../api/text-queries.ts'
import { MarkedText } from '../components/MarkedText.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { Decide } from '../texts/Decide.tsx'
import { anchorOf } from './text-blocks.ts'

interface FlagBoxProps {
  readonly detail: TextDetail
  readonly onGo: (anchor: string) => void
}

/** Sentences that cite acts or events later than the signature, and what a person decided: the text is excluded or kept. */
export function FlagBox({ detail, onGo }: FlagBoxProps) {
  const { t } = useTranslation('text')
  const dateText = useDateText()
  const decide = useDecideExclusion()
  const { text, flags, editable } = detail
  const { exclusion, instrument } = text
  if (flags.length === 0 && exclusion === null) return null
  const signed = instrument?.signed ?? null
  const choice = (name: 'exclude' | 'keep') => ({ name, label: t(`flag.${name}`) })
  const choices =
    exclusion === null
      ? [choice('exclude'), choice('keep')]
      : [choice(exclusion.excluded ? 'keep' : 'exclude')]
  return (
    <div className="flag-box">
      <StatusBox
        kind={exclusion?.excluded === false ? 'empty' : 'unavailable'}
        title={
          exclusion === null
            ? t('flag.title', { count: flags.length, signed: signed === null ? '' : dateText(signed) })
            : exclusion.excluded
              ? t('flag.excluded')
              : t('flag.kept')
        }
      >
        {exclusion !== null && (
          <p>
            {t('flag.by', {
              by: exclusion.by,
              date: dateText(exclusion.when.slice(0, 10)),
              reason: exclusion.reason,
            })}
          </p>
        )}
        {exclusion === null && <p>{t('flag.about')}</p>}
        {flags.length > 0 && (
          <details open={exclusion === null}>
            <summary>{t('flag.sentences', { count: flags.length })}</summary>
            <ul className="flag-list">
              {flags.map(({ start, date, address, sentence, mark }) => (
                <li key={`${start} ${mark[0]}`}>
                  <a
                    href={`#${anchorOf(text.id, address)}`}
                    onClick={(event) => {
                      event.preventDefault()
                      onGo(anchorOf(text.id, address))
                    }}
                  >
                    {dateText(date)}
                  </a>
                  :{' '}
                  <q dir="auto">
                    <MarkedText text={sentence} marks={[mark]} />
                  </q>
                </li>
              ))}
            </ul>
          </details>
        )}
        {editable && (
          <Decide
            choices={choices}
            isPending={decide.isPending}
            error={decide.error}
            onDecide={({ name }, why) =>
              decide.mutateAsync({ text: text.id, excluded: name === 'exclude', ...why })
            }
          />
        )}
      </StatusBox>
    </div>
  )
}
