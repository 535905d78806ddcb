import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DRAFT_CHARACTERS, DRAFT_FILE_BYTES } from '../../src/api/reuse-draft.ts'
import { ApiError } from '../api/api-error.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { useSettled } from '../shell/use-settled.ts'
import { chosenFiles, type DroppedFile, droppedFiles } from '../texts/dropped-files.ts'
import { type DraftInHand, holdDraft } from './draft-in-hand.ts'

const ACCEPTED = '.pdf,.docx,.html,.htm,.txt,.md,.xml'
const SETTLE_MS = 500

interface DraftFieldProps {
  readonly id: string
  readonly draft: DraftInHand
}

/** Where a draft is pasted, typed or dropped as a file; the question follows once the typing rests. */
export function DraftField({ id, draft }: DraftFieldProps) {
  const { t } = useTranslation('draft')
  const number = useNumberText()
  const [words, setWords] = useState(draft.text)
  const [isOver, setOver] = useState(false)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const settled = useSettled(words, SETTLE_MS)
  const sent = useRef(draft.text)
  useEffect(() => {
    if (settled === sent.current || settled !== words) return
    sent.current = settled
    holdDraft({ text: settled, file: null })
  }, [settled, words])
  const take = ([first]: readonly DroppedFile[]): void => {
    if (first === undefined) return
    const { file } = first
    if (file.size > DRAFT_FILE_BYTES) {
      setRefused(
        new ApiError(0, 'text/too-large', t('file.tooLarge', { file: file.name }), t('file.tooLargeMend')),
      )
      return
    }
    setRefused(null)
    setWords('')
    sent.current = ''
    holdDraft({ text: '', file })
  }
  const clear = (): void => {
    setRefused(null)
    setWords('')
    sent.current = ''
    holdDraft({ text: '', file: null })
    document.getElementById(id)?.focus()
  }
  const hasDraft = draft.file !== null || words !== ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same by keyboard.
    <div
      className="draft-field no-print"
      data-over={isOver}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        // Words that are dragged are left to the field itself.
        if (!event.dataTransfer.types.includes('Files')) return setOver(false)
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then(take)
      }}
    >
      {draft.file === null ? (
        <textarea
          id={id}
          aria-label={t('field.label')}
          aria-describedby={`${id}-kept`}
          placeholder={t('field.placeholder')}
          value={words}
          maxLength={DRAFT_CHARACTERS}
          rows={hasDraft ? 6 : 10}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => {
            setRefused(null)
            setWords(event.target.value)
          }}
        />
      ) : (
        <p className="draft-file">
          {t('file.chosen')} <span className="mono">{draft.file.name}</span>
        </p>
      )}
      <div className="draft-tools">
        <input
          id={`${id}-file`}
          className="unseen"
          type="file"
          accept={ACCEPTED}
          onChange={(event) => {
            take(chosenFiles(event.target.files))
            event.target.value = ''
          }}
        />
        <label htmlFor={`${id}-file`} className="button">
          {t('file.choose')}
        </label>
        {hasDraft && (
          <button type="button" className="button" onClick={clear}>
            {t('field.clear')}
          </button>
        )}
        <span className="caption" id={`${id}-kept`}>
          {t('field.kept')}
        </span>
      </div>
      {words.length >= DRAFT_CHARACTERS && (
        <p className="caption">{t('field.full', { most: number(DRAFT_CHARACTERS) })}</p>
      )}
      {refused !== null && <ErrorBox error={refused} />}
    </div>
  )
}
