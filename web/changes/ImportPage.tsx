import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../src/api/changes.ts'
import { useChanges, useReadAnew } from '../api/change-queries.ts'
import { postForm } from '../api/post-json.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useTitle } from '../shell/use-title.ts'
import { rememberAuthor, rememberedAuthor } from './author.ts'
import { type FormatSaid, ImportFormatFields } from './ImportFormatFields.tsx'
import { ImportReport } from './ImportReport.tsx'
import { type ImportAsked, importForm } from './import-form.ts'
import './changes.css'

const POLICIES = ['stop', 'keep', 'replace', 'both'] as const

type Policy = (typeof POLICIES)[number]

const NOTHING_SAID: FormatSaid = { format: '', fields: {} }

/** Tables of one's own, dropped or chosen: first what they would change, then the import, all or nothing. */
export function ImportPage() {
  const { t } = useTranslation('changes')
  const changes = useChanges()
  const readAnew = useReadAnew()
  const [files, setFiles] = useState<readonly File[]>([])
  const [policy, setPolicy] = useState<Policy>('stop')
  const [said, setSaid] = useState(NOTHING_SAID)
  const [by, setBy] = useState(rememberedAuthor)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useTitle(t('import.title'))
  const send = useMutation({
    mutationFn: (asked: ImportAsked) =>
      postForm<ImportAnswer>('/api/imports', importForm(asked, by.trim() || t('undo.somebody'))),
    onSuccess: (answer) => (answer.written ? readAnew() : undefined),
  })
  const ask = (part: Partial<ImportAsked>): void => {
    const asked = { files, said, policy, write: false, ...part }
    if (asked.files.length > 0) send.mutate(asked)
  }
  const choose = (list: FileList | null): void => {
    const next = [...(list ?? [])]
    setFiles(next)
    setSaid(NOTHING_SAID)
    ask({ files: next, said: NOTHING_SAID })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files)
  }
  if (changes.data?.editable === false) {
    return (
      <div className="changes-page">
        <h1>{t('import.title')}</h1>
        <StatusBox kind="unavailable" title={t('report.readOnly')}>
          <p>{t('import.readOnlyMend')}</p>
        </StatusBox>
      </div>
    )
  }
  const answer = send.data
  return (
    <div className="changes-page">
      <h1>{t('import.title')}</h1>
      <p className="changes-lead">
        {t('import.lead')} <Link to="/texts">{t('import.texts')}</Link>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same by keyboard. */}
      <div
        className="drop-zone"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          {files.length === 0
            ? t('import.drop')
            : t('import.chosen', { names: files.map(({ name }) => name).join(', '), count: files.length })}
        </p>
        <input
          ref={input}
          id="import-files"
          className="unseen"
          type="file"
          multiple
          accept=".csv,.zip,.xlsx,.dta,.xml,text/csv,application/zip"
          onChange={(event) => choose(event.target.files)}
        />
        <label htmlFor="import-files" className="button">
          {t('import.choose')}
        </label>
      </div>
      {files.length > 0 && (
        <ImportFormatFields
          said={said}
          read={answer?.format ?? null}
          needs={answer?.needs ?? []}
          onSay={(next) => {
            setSaid(next)
            if (next.format !== said.format) ask({ said: next })
          }}
          onCheck={() => ask({})}
        />
      )}
      <fieldset className="import-options">
        <legend>{t('import.policy')}</legend>
        {POLICIES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="policy"
              checked={policy === name}
              onChange={() => {
                setPolicy(name)
                ask({ policy: name })
              }}
            />
            <span>{t(`policy.${name}`)}</span>
          </label>
        ))}
        <label>
          <span>{t('report.by')}</span>
          <input
            type="text"
            value={by}
            maxLength={200}
            autoComplete="name"
            onChange={(event) => {
              setBy(event.target.value)
              rememberAuthor(event.target.value)
            }}
          />
        </label>
      </fieldset>
      {send.isPending && <StatusBox kind="loading">{t('import.reading')}</StatusBox>}
      {send.error !== null && <ErrorBox error={send.error} />}
      {answer !== undefined && answer.needs.length === 0 && !send.isPending && (
        <ImportReport
          answer={answer}
          canWrite={answer.clear && !answer.written && by.trim() !== ''}
          needsName={by.trim() === ''}
          onWrite={() => ask({ write: true })}
        />
      )}
    </div>
  )
}
