import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberAuthor, rememberedAuthor } from '../changes/author.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { chosenFiles, type DroppedFile, droppedFiles } from './dropped-files.ts'
import { ImportedFiles } from './ImportedFiles.tsx'
import { useBringTexts } from './use-bring-texts.ts'

const ACCEPTED = '.pdf,.docx,.html,.htm,.txt,.md,.xml'

/** Files or a folder, dropped or chosen; each is read, segmented and matched, and a table says what became of it. */
export function BringTexts({ isEditable }: { isEditable: boolean }) {
  const { t } = useTranslation('texts')
  const bringing = useBringTexts()
  const [by, setBy] = useState(rememberedAuthor)
  const [isOver, setOver] = useState(false)
  if (!isEditable) {
    return (
      <StatusBox kind="unavailable" title={t('bring.readOnly')}>
        <p>{t('bring.readOnlyMend')}</p>
        <code>strata import texts my-folder</code>
      </StatusBox>
    )
  }
  const bring = (files: readonly DroppedFile[]): void => {
    if (files.length > 0) bringing.start(files, by.trim() || t('bring.somebody'))
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(bring)
  }
  const input = (id: string, isFolder: boolean) => (
    <>
      <input
        id={id}
        className="unseen"
        type="file"
        multiple
        {...(isFolder ? { webkitdirectory: '' } : { accept: ACCEPTED })}
        onChange={(event) => {
          bring(chosenFiles(event.target.files))
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="button">
        {t(isFolder ? 'bring.folder' : 'bring.files')}
      </label>
    </>
  )
  const { status, files, of } = bringing
  return (
    <section className="section" aria-labelledby="bring">
      <h2 id="bring">{t('bring.title')}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons do the same by keyboard. */}
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
        <p>{t('bring.drop')}</p>
        <p className="caption">{t('bring.formats')}</p>
        <div className="button-row">
          {input('text-files', false)}
          {input('text-folder', true)}
        </div>
        <label className="bring-by">
          {t('decide.by')}{' '}
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
      </div>
      {status === 'running' && (
        <StatusBox
          kind="loading"
          title={t('bring.progress', { done: files.length, count: of })}
          known={of === 0 ? 0 : files.length / of}
        >
          <button type="button" className="link-button" onClick={bringing.stop}>
            {t('bring.stop')}
          </button>
        </StatusBox>
      )}
      {bringing.error !== null && <ErrorBox error={bringing.error} />}
      {files.length > 0 && <ImportedFiles files={files} of={of} status={status} />}
    </section>
  )
}
