import { parentPort, workerData } from 'node:worker_threads'
import { heldStocks } from '../../collection/held-stocks.ts'
import { topicsHeld } from '../../collection/topics-held.ts'
import { StrataError } from '../../model/error.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { textStore } from '../../store/texts/text-store.ts'
import { openWorkspace } from '../../store/workspace.ts'
import type { FlowQuestionName, FlowWatch } from './flow-answers.ts'
import type { FlowMessage, FlowOrder } from './flow-message.ts'
import { localFlows } from './local-flows.ts'
import { namesTopics } from './names-topics.ts'

type Answers = ReturnType<typeof localFlows>
type AnyAnswer = (asked: unknown, watch: FlowWatch) => unknown

/**
 * What a worker of `flowsWorker` runs: it opens the workspace for itself and reads it anew when it is asked of another version,
 * or of topics once texts have changed.
 */
async function answerQuestions(file: string): Promise<void> {
  const workspace = await openWorkspace(file)
  const tell = (message: FlowMessage): void => parentPort?.postMessage(message)
  const stopped = new Set<number>()
  const texts = textStore(workspace)
  let held: {
    readonly version: string
    readonly texts: string
    readonly answers: Promise<Answers>
  } | null = null
  const read = async (): Promise<Answers> => {
    const stocks = await heldStocks(workspace)
    if (stocks === null) throw new StrataError('flows/no-stocks', { why: 'it has none' })
    const registry = await loadRegistry(workspace)
    return localFlows({ registry, topicsOf: await topicsHeld(workspace, registry), ...stocks })
  }
  const answersOf = (version: string, asked: unknown): Promise<Answers> => {
    const state = texts.state()
    if (held?.version !== version || (held.texts !== state && namesTopics(asked))) {
      const reading = { version, texts: state, answers: read() }
      held = reading
      reading.answers.catch(() => {
        if (held === reading) held = null
      })
    }
    return held.answers
  }
  const answer = async (id: number, name: FlowQuestionName, asked: unknown, version: string) => {
    try {
      const answers = await answersOf(version, asked)
      const question = answers[name] as AnyAnswer
      const watch: FlowWatch = {
        progress: (done, all) => tell({ kind: 'progress', id, done, all }),
        isStopped: () => stopped.has(id),
      }
      if (watch.isStopped()) throw new StrataError('flows/stopped')
      tell({ kind: 'answer', id, answer: await question(asked, watch) })
    } catch (error) {
      if (error instanceof StrataError) tell({ kind: 'error', id, code: error.code, details: error.details })
      else tell({ kind: 'failure', id, error })
    } finally {
      stopped.delete(id)
    }
  }
  parentPort?.on('message', (order: FlowOrder) => {
    if (order.kind === 'stop') stopped.add(order.id)
    else void answer(order.id, order.name, order.asked, order.version)
  })
}

await answerQuestions((workerData as { readonly file: string }).file)
