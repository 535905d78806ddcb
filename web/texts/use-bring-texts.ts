import { useCallback, useRef, useState } from 'react'
import type { ImportedFile, TextImport } from '../../src/api/text-decisions.ts'
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
  const readAnew = useReadTextsAnew()
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
          const done = await sent(batch, by)
          setState((now) => ({ ...now, files: [...now.files, ...done] }))
        }
        if (run.current === own) setState((now) => ({ ...now, status: 'done' }))
        await readAnew()
      }
      send().catch((error: unknown) => setState((now) => ({ ...now, status: 'stopped', error })))
    },
    [readAnew],
  )
  const stop = useCallback(() => {
    run.current += 1
    setState((now) => ({ ...now, status: 'stopped' }))
  }, [])
  return { ...state, start, stop }
}

/** What became of a batch. Where the server refused it as a whole and it is more than one file, each is tried alone. */
async function sent(batch: readonly DroppedFile[], by: string): Promise<ImportedFile[]> {
  const form = new FormData()
  form.set('by', by)
  for (const { file } of batch) form.append('files', file, file.name)
  try {
    return (await postForm<TextImport>('/api/text-imports', form)).files
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'network') throw error
    if (batch.length > 1) {
      const all: ImportedFile[] = []
      for (const one of batch) all.push(...(await sent([one], by)))
      return all
    }
    return batch.map(({ path }) => ({
      file: path,
      outcome: 'failed' as const,
      text: null,
      instrument: null,
      articles: null,
      words: null,
      flagged: 0,
      remarks: [],
      error: { code: error.code, message: error.message, mend: error.mend ?? '' },
    }))
  }
}
