import type { ReuseIndexItem } from '../../api/reuse-state.ts'
import { kept } from '../../collection/reuse/kept.ts'
import type { ReuseNow, ReuseOfWorkspace } from '../../collection/reuse/reuse-of-workspace.ts'
import { StrataError } from '../../model/error.ts'
import { compareAnswer } from './compare-answer.ts'
import { curveAnswer } from './curve-answer.ts'
import { draftAnswer } from './draft-answer.ts'
import { lineageAnswer } from './lineage-answer.ts'
import { matrixAnswer } from './matrix-answer.ts'
import { passagesAnswer } from './passages-answer.ts'
import type { ReuseAnswers } from './reuse-answers.ts'
import { similarAnswer } from './similar-answer.ts'
import { textLineageAnswer } from './text-lineage-answer.ts'

export interface LocalReuseOptions {
  readonly source: ReuseOfWorkspace
  /** Told how far the index is, whenever that changes. */
  readonly onIndex?: (index: ReuseIndexItem) => void
}

const NOT_BUILT: ReuseIndexItem = { status: 'none', done: 0, all: 0, from: null, saved: false, error: null }

/** Answers kept while texts and registry stay as they are: a page asks for the same again when it is opened again. */
const ANSWERS_KEPT = 60

/** Answers computed in this thread, one question after another. */
export function localReuse({ source, onIndex }: LocalReuseOptions): ReuseAnswers {
  let index = NOT_BUILT
  let stop = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  let answered: { readonly key: string; readonly answers: ReturnType<typeof answersKept> } | null = null

  const tell = (next: ReuseIndexItem): void => {
    index = next
    onIndex?.(next)
  }
  const now = async (): Promise<ReuseNow> => {
    try {
      const texts = await source.now({
        signal: stop.signal,
        progress: (done, all) => tell({ ...NOT_BUILT, status: 'building', done, all }),
      })
      const { from, isSaved, notSaved } = source.indexed ?? { from: null, isSaved: false, notSaved: null }
      const all = texts.facts.length
      if (index.status !== 'ready' || index.from !== from || index.all !== all)
        tell({ status: 'ready', done: all, all, from, saved: isSaved, error: notSaved })
      return texts
    } catch (error) {
      const isStopped = stop.signal.aborted
      tell(isStopped ? NOT_BUILT : { ...NOT_BUILT, status: 'failed', error: (error as Error).message })
      throw error
    }
  }
  /** Each question waits for those before it, so that the texts stay as they are while one is answered. */
  const inTurn = <T>(work: (now: ReuseNow) => T | Promise<T>): Promise<T> => {
    const { signal } = stop
    const answer = last.then(async () => {
      signal.throwIfAborted()
      return work(await now())
    })
    last = answer.catch(() => undefined)
    return answer
  }
  const answerOnce = <T>(question: unknown, work: (now: ReuseNow) => T | Promise<T>): Promise<T> =>
    inTurn((texts) => {
      if (answered?.key !== texts.key) answered = { key: texts.key, answers: answersKept() }
      return answered.answers(JSON.stringify(question), async () => work(texts)) as Promise<T>
    })

  return {
    index: () => index,
    build: () => inTurn(() => undefined),
    async cancel() {
      stop.abort(new StrataError('server/reuse-stopped'))
      stop = new AbortController()
      await last
    },
    lineage: (query) => answerOnce(['lineage', query], (texts) => lineageAnswer(texts, query)),
    textLineage: (id, query) =>
      answerOnce(['text-lineage', id, query], (texts) => textLineageAnswer(texts, id, query)),
    passages: (id, query, page) =>
      answerOnce(['passages', id, query, page], (texts) => passagesAnswer(texts, id, query, page)),
    matrix: (query) => answerOnce(['matrix', query], (texts) => matrixAnswer(texts, query)),
    // It is counted in workers, on words that no later question changes, so the others do not wait for it.
    curve: async (query) => curveAnswer(await inTurn((texts) => texts), query),
    compare: (query) => answerOnce(['compare', query], (texts) => compareAnswer(texts, query)),
    similar: (id, query) => answerOnce(['similar', id, query], (texts) => similarAnswer(texts, id, query)),
    // A draft is nobody’s business: nothing of it is kept.
    draft: (draft) => inTurn((texts) => draftAnswer(texts, draft)),
    async close() {
      stop.abort(new StrataError('server/reuse-stopped'))
      await last
    },
  }
}

function answersKept() {
  return kept<string, Promise<unknown>>(ANSWERS_KEPT)
}
