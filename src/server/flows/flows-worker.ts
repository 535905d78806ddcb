import { Worker } from 'node:worker_threads'
import { StrataError } from '../../model/error.ts'
import { moduleBeside } from '../../workers/worker-pool.ts'
import type { FlowAnswers, FlowQuestionName } from './flow-answers.ts'
import type { FlowMessage, FlowOrder } from './flow-message.ts'
import { namesTopics } from './names-topics.ts'

/** Proxies give up on a line that is silent for a minute; who is told to ask again finds the answer the sooner. */
const PATIENCE_MS = 50_000
const ANSWERS_KEPT = 60

const MODELS = ['estimate', 'event-study', 'specification-curve', 'panel'] as const
type ModelName = (typeof MODELS)[number]

/** A question that is being answered. */
interface Job {
  readonly id: number
  readonly name: FlowQuestionName
  readonly asked: unknown
  readonly answer: Promise<unknown>
  waiting: number
  done: number
  all: number
}

interface FlowsWorkerOptions {
  readonly patienceMs?: number
}

/**
 * Answers about the migrant stocks of a workspace and models on them, computed in two workers, so that whoever else is served waits for no model:
 * one fits models, one reads stocks. They begin with the first question and open the file for themselves. The same question asked by several is
 * computed once; one that nobody waits for any more is stopped; one that takes longer than is polite to wait goes on, and whoever
 * asked is told `flows/computing`.
 */
export function flowsWorker(
  file: string,
  { patienceMs = PATIENCE_MS }: FlowsWorkerOptions = {},
): FlowAnswers {
  const models = line(file)
  const stocks = line(file)
  return {
    async ask(name, asked, { version, texts, signal }) {
      const from = isModel(name) ? models : stocks
      return (await from.ask(
        { name, asked, version, texts: namesTopics(asked) ? texts : '' },
        { signal, patienceMs },
      )) as never
    },
    running: () =>
      models.jobs().flatMap(({ name, asked, done, all }) => {
        const treatment = (asked as { readonly treatment?: unknown }).treatment
        return isModel(name) && typeof treatment === 'string' ? [{ what: name, treatment, done, all }] : []
      }),
    async close() {
      await Promise.all([models.close(), stocks.close()])
    },
  }
}

function isModel(name: FlowQuestionName): name is ModelName {
  return (MODELS as readonly string[]).includes(name)
}

interface Asked {
  readonly name: FlowQuestionName
  readonly asked: unknown
  readonly version: string
  /** State of the texts held, where the answer changes with them. */
  readonly texts: string
}

/** One worker with the questions that it is asked. */
function line(file: string) {
  const entry = moduleBeside('./flows-in-worker', import.meta.url)
  const jobs = new Map<string, Job>()
  const answers = new Map<string, unknown>()
  const settle = new Map<
    number,
    { readonly resolve: (answer: unknown) => void; readonly reject: (error: unknown) => void }
  >()
  let worker: Worker | null = null
  let last = 0

  const jobOf = (id: number): Job | undefined => [...jobs.values()].find((job) => job.id === id)
  const hear = (message: FlowMessage): void => {
    if (message.kind === 'progress') {
      const job = jobOf(message.id)
      if (job !== undefined) Object.assign(job, { done: message.done, all: message.all })
      return
    }
    const waiting = settle.get(message.id)
    settle.delete(message.id)
    if (message.kind === 'answer') waiting?.resolve(message.answer)
    else if (message.kind === 'error') waiting?.reject(new StrataError(message.code, message.details))
    else waiting?.reject(message.error)
  }
  const begin = (): Worker => {
    const isSource = entry.pathname.endsWith('.ts')
    const module = isSource ? new URL('../reuse/run-reuse-source.mjs', import.meta.url) : entry
    const begun = new Worker(module, { workerData: { file, entry: entry.href } })
    const end = (why: unknown): void => {
      if (worker !== begun) return
      worker = null
      for (const { reject } of settle.values()) reject(why)
      settle.clear()
    }
    begun.on('message', hear)
    begun.on('error', end)
    begun.on('exit', () => end(new StrataError('flows/stopped')))
    // A process that has nothing else to do does not wait for questions.
    begun.unref()
    return begun
  }
  const post = (order: FlowOrder): void => {
    worker ??= begin()
    worker.postMessage(order)
  }
  const start = (key: string, { name, asked, version }: Asked): Job => {
    const id = ++last
    const answer = new Promise<unknown>((resolve, reject) => settle.set(id, { resolve, reject }))
    const job: Job = { id, name, asked, answer, waiting: 0, done: 0, all: 0 }
    jobs.set(key, job)
    answer
      .then((found) => {
        answers.set(key, found)
        for (const oldest of answers.keys()) {
          if (answers.size <= ANSWERS_KEPT) break
          answers.delete(oldest)
        }
      })
      .catch(() => undefined)
      .finally(() => {
        if (jobs.get(key) === job) jobs.delete(key)
      })
    post({ kind: 'question', id, name, asked, version })
    return job
  }
  return {
    jobs: () => [...jobs.values()],
    ask(
      question: Asked,
      { signal, patienceMs }: { readonly signal: AbortSignal; readonly patienceMs: number },
    ): Promise<unknown> {
      const key = JSON.stringify([question.version, question.texts, question.name, question.asked])
      if (answers.has(key)) return Promise.resolve(answers.get(key))
      const job = jobs.get(key) ?? start(key, question)
      job.waiting++
      return new Promise((resolve, reject) => {
        let isWaiting = true
        const leave = (): void => {
          if (!isWaiting) return
          isWaiting = false
          job.waiting--
          clearTimeout(timer)
          signal.removeEventListener('abort', gone)
        }
        const gone = (): void => {
          leave()
          if (job.waiting === 0 && jobs.get(key) === job) {
            jobs.delete(key)
            post({ kind: 'stop', id: job.id })
          }
          reject(new StrataError('flows/stopped'))
        }
        const timer = setTimeout(() => {
          leave()
          reject(new StrataError('flows/computing', { done: job.done, all: job.all }))
        }, patienceMs)
        timer.unref()
        signal.addEventListener('abort', gone)
        if (signal.aborted) return gone()
        job.answer.then(
          (answer) => {
            leave()
            resolve(answer)
          },
          (error) => {
            leave()
            reject(error)
          },
        )
      })
    },
    async close() {
      await worker?.terminate()
    },
  }
}
