import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportedFile, TEXT_FILE_BYTES, type TextImport } from '../../src/api/text-decisions.ts'
import { ApiError } from '../api/api-error.ts'
import { postForm } from '../api/post-json.ts'
import { useReadTextsAnew } from '../api/text-queries.ts'
import { batchesOf } from './batches.ts'
import type { DroppedFile } from './dropped-files.ts'

const BATCH = { most: 12, maxBytes: 16 * 1024 * 1024 }

export interface Bringing {
  readonly status: 'idle' | 'running' | 'done' | 'stopped'
  readonly files: readonly ImportedFile[]
  readonly of: number
  readonly error: unknown
  readonly start: (files: readonly DroppedFile[], by: string) => void
  readonly stop: () => void
}

/** Sends files to be imported, batch by batch. A batch that fails as a whole fails for its files alone; what is held already is said to be. */
export function useBringTexts(): Bringing {
  const { t } = useTranslation('texts')
  const readAnew = useReadTextsAnew()
  const tooLarge = useCallback(
    ({ name }: File) =>
      new ApiError(0, 'text/too-large', t('bring.tooLarge', { file: name }), t('bring.tooLargeMend')),
    [t],
  )
  const [state, setState] = useState<Omit<Bringing, 'start' | 'stop'>>({
    status: 'idle',
    files: [],
    of: 0,
    error: null,
  })
  const run = useRef(0)
  const start = useCallback(
    (files: readonly DroppedFile[], by: string) => {
      run.current += 1
      const own = run.current
      setState({ status: 'running', files: [], of: files.length, error: null })
      const send = async (): Promise<void> => {
        for (const batch of batchesOf(files, ({ file }) => file, BATCH)) {
          if (run.current !== own) break
          const done = await sent(batch, by, tooLarge)
          setState((now) => ({ ...now, files: [...now.files, ...done] }))
        }
        if (run.current === own) setState((now) => ({ ...now, status: 'done' }))
        await readAnew()
      }
      send().catch((error: unknown) => setState((now) => ({ ...now, status: 'stopped', error })))
    },
    [readAnew, tooLarge],
  )
  const stop = useCallback(() => {
    run.current += 1
    setState((now) => ({ ...now, status: 'stopped' }))
  }, [])
  return { ...state, start, stop }
}

/** What became of a batch. Where the server refused it as a whole and it is more than one file, each is tried alone. */
async function sent(
  batch: readonly DroppedFile[],
  by: string,
  tooLarge: (file: File) => ApiError,
): Promise<ImportedFile[]> {
  const large = batch.filter(({ file }) => file.size > TEXT_FILE_BYTES)
  if (large.length > 0) {
    const rest = batch.filter(({ file }) => file.size <= TEXT_FILE_BYTES)
    const refused = large.map(({ path, file }) => failed(path, tooLarge(file)))
    return [...refused, ...(rest.length === 0 ? [] : await sent(rest, by, tooLarge))]
  }
  const form = new FormData()
  form.set('by', by)
  for (const { file } of batch) form.append('files', file, file.name)
  try {
    return (await postForm<TextImport>('/api/text-imports', form)).files
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'network') throw error
    if (batch.length > 1) {
      const all: ImportedFile[] = []
      for (const one of batch) all.push(...(await sent([one], by, tooLarge)))
      return all
    }
    return batch.map(({ path }) => failed(path, error))
  }
}

function failed(file: string, { code, message, mend }: ApiError): ImportedFile {
  return {
    file,
    outcome: 'failed',
    text: null,
    instrument: null,
    articles: null,
    words: null,
    flagged: 0,
    remarks: [],
    error: { code, message, mend: mend ?? '' },
  }
}
