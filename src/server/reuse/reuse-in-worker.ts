import { parentPort, workerData } from 'node:worker_threads'
import { ReuseOfWorkspace } from '../../collection/reuse/reuse-of-workspace.ts'
import { savedIndexBeside } from '../../collection/reuse/saved-index.ts'
import { StrataError } from '../../model/error.ts'
import { registryLookup } from '../../registry/registry-lookup.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { textStore } from '../../store/texts/text-store.ts'
import { openWorkspace } from '../../store/workspace.ts'
import { localReuse } from './local-reuse.ts'
import type { ReuseMessage, ReuseQuestion, ReuseWorkerData } from './reuse-message.ts'

/** What the worker of `ReuseWorker` runs: it opens the workspace for itself and answers questions about the reuse of its texts. */
async function answerQuestions(file: string): Promise<void> {
  const workspace = await openWorkspace(file)
  const tell = (message: ReuseMessage): void => parentPort?.postMessage(message)
  const answers = localReuse({
    source: new ReuseOfWorkspace({
      store: textStore(workspace),
      lookup: async () => registryLookup(await loadRegistry(workspace)),
      savedAt: savedIndexBeside(file),
    }),
    onIndex: (index) => tell({ kind: 'index', index }),
  })
  parentPort?.on('message', async ({ id, name, asked }: ReuseQuestion) => {
    try {
      const question = answers[name] as (...asked: readonly unknown[]) => Promise<unknown>
      tell({ kind: 'answer', id, answer: await question(...asked) })
    } catch (error) {
      if (error instanceof StrataError) tell({ kind: 'error', id, code: error.code, details: error.details })
      else tell({ kind: 'failure', id, error })
    }
  })
}

await answerQuestions((workerData as ReuseWorkerData).file)
