import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodingText } from '../../src/api/clause-codings.ts'
import { foldText } from '../../src/api/fold-text.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'

interface TextListProps {
  readonly texts: readonly CodingText[]
  readonly coder: string
}

/** What a text is called where it is chosen: the title of its instrument, else its own, else its file. */
export const titleOfText = ({ instrument, title, file_name }: CodingText): string =>
  instrument?.title ?? title ?? file_name

/** The texts held, with how far each is coded; those with codings first. */
export function TextList({ texts, coder }: TextListProps) {
  const { t } = useTranslation('code')
  const number = useNumberText()
  const dateText = useDateText()
  const [words, setWords] = useState('')
  const wanted = foldText(words).split(/\s+/)
  const found = texts.filter((row) => {
    const text = foldText(
      [titleOfText(row), row.text, row.file_name, row.instrument?.signed ?? ''].join('\n'),
    )
    return wanted.every((word) => text.includes(word))
  })
  const rows = found.toSorted((a, b) => Number(b.coded.length > 0) - Number(a.coded.length > 0))
  const unread = <span className="quiet">{t('texts.notRead')}</span>
  const columns: DataColumn<CodingText>[] = [
    {
      name: 'text',
      label: t('texts.text'),
      isProse: true,
      cell: (row) => (
        <>
          <LayerMark layer={row.instrument?.layer ?? null} />{' '}
          <Link to="/code" search={{ text: row.text }}>
            {titleOfText(row)}
          </Link>
        </>
      ),
    },
    {
      name: 'signed',
      label: t('texts.signed'),
      isWhole: true,
      cell: ({ instrument }) =>
        instrument === null || instrument.signed === null ? '' : dateText(instrument.signed, 'short'),
    },
    {
      name: 'on-topic',
      label: t('texts.onTopic'),
      isNumber: true,
      cell: ({ on_topic, parts_on_topic }) =>
        on_topic === null ? (
          <span className="second">{t('texts.parts', { count: parts_on_topic })}</span>
        ) : (
          t('texts.onTopicClauses', { count: on_topic })
        ),
    },
    {
      name: 'clauses',
      label: t('texts.clauses'),
      isNumber: true,
      cell: ({ clauses }) => (clauses === null ? unread : number(clauses)),
    },
    ...(coder === ''
      ? []
      : [
          {
            name: 'mine',
            label: t('texts.mine'),
            isNumber: true,
            cell: ({ coded }: CodingText) => {
              const own = coded.find((by) => by.coder === coder)
              return own === undefined ? '' : number(own.clauses)
            },
          },
        ]),
    {
      name: 'coders',
      label: t(coder === '' ? 'texts.anybody' : 'texts.coders'),
      cell: ({ coded }) =>
        coded
          .filter((by) => by.coder !== coder)
          .map((by) => t('texts.by', { coder: by.coder, count: by.clauses }))
          .join(', '),
    },
    {
      name: 'disagreements',
      label: t('texts.disagreements'),
      isNumber: true,
      cell: ({ disagreements }) => (disagreements === 0 ? '' : number(disagreements)),
    },
  ]
  return (
    <>
      <p className="code-find no-print">
        <input
          type="search"
          aria-label={t('texts.find')}
          placeholder={t('texts.find')}
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.target.value)}
        />
      </p>
      {rows.length === 0 ? (
        <StatusBox kind="empty" title={t('texts.none')}>
          <button type="button" className="link-button" onClick={() => setWords('')}>
            {t('texts.lift')}
          </button>
        </StatusBox>
      ) : (
        <ScrollBox>
          <DataTable caption={t('texts.caption')} columns={columns} rows={rows} rowKey={({ text }) => text} />
        </ScrollBox>
      )}
      <p className="caption">{t('texts.about')}</p>
    </>
  )
}
