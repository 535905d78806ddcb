import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReuseIndexItem } from '../../api/reuse-state.ts'
import { StrataError } from '../../model/error.ts'
import type { ReuseAnswers } from './reuse-answers.ts'
import type { ReuseMessage, ReuseQuestion, ReuseQuestionName, ReuseWorkerData } from './reuse-message.ts'

/** The module beside this one: TypeScript where that is run as source, JavaScript where it was built. */
const ENTRY = new URL(`./reuse-in-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url)

const NOT_BUILT: ReuseIndexItem = { status: 'none', done: 0, all: 0, from: null, saved: false, error: null }

/** An answer that takes longer is asked for again: proxies give up on a line that is silent for a minute. */
const PATIENCE_MS = 50_000

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Answers about the reuse of a workspace’s texts, computed in a worker of its own, so that whoever else is served waits for none of it.
 * The worker begins with the first question, opens the file for itself, and goes on until it is closed; one that ends is begun anew with
 * the next question. An answer that takes long is computed to its end, but whoever asked is told `server/reuse-building` after a while; when
 * asked again it is there the sooner.
 */
export function reuseWorker(file: string, patienceMs = PATIENCE_MS): ReuseAnswers {
  let worker: Worker | null = null
  let index = NOT_BUILT
  let asked = 0
  const waiting = new Map<number, Waiting>()

  const end = (ended: Worker, why: unknown): void => {
    if (worker !== ended) return
    worker = null
    index = index.status === 'failed' ? index : NOT_BUILT
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }
  const hear = (message: ReuseMessage): void => {
    if (message.kind === 'index') {
      index = message.index
      return
    }
    const question = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') question?.resolve(message.answer as never)
    else if (message.kind === 'error') question?.reject(new StrataError(message.code, message.details))
    else question?.reject(message.error)
  }
  const begin = (): Worker => {
    const isSource = ENTRY.pathname.endsWith('.ts')
    const module = isSource ? new URL('./run-reuse-source.mjs', import.meta.url) : ENTRY
    const workerData: ReuseWorkerData = { file, entry: ENTRY.href }
    const begun = new Worker(module, { workerData })
    begun.on('message', hear)
    begun.on('error', (error) => end(begun, error))
    begun.on('exit', () => end(begun, new StrataError('server/reuse-stopped')))
    // A process that has nothing else to do does not wait for questions.
    begun.unref()
    return begun
  }
  const ask = <T>(name: ReuseQuestionName, ...given: readonly unknown[]): Promise<T> => {
    worker ??= begin()
    const question: ReuseQuestion = { id: ++asked, name, asked: given }
    worker.postMessage(question)
    return new Promise<T>((resolve, reject) => {
      waiting.set(question.id, { resolve, reject })
      const { id } = question
      setTimeout(() => {
        if (!waiting.delete(id)) return
        const { done, all } = index
        reject(new StrataError('server/reuse-building', { done, all }))
      }, patienceMs).unref()
    })
  }
  const stop = async (): Promise<void> => {
    await worker?.terminate()
  }
  return {
    index: () => index,
    build: () => ask('build'),
    cancel: stop,
    lineage: (query) => ask('lineage', query),
    textLineage: (id, query) => ask('textLineage', id, query),
    passages: (id, query, page) => ask('passages', id, query, page),
    matrix: (query) => ask('matrix', query),
    curve: (query) => ask('curve', query),
    compare: (query) => ask('compare', query),
    similar: (id, query) => ask('similar', id, query),
    draft: (draft) => ask('draft', draft),
    close: stop,
  }
}
