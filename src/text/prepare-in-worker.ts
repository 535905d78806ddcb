import { StrataError } from '../model/error.ts'
import { prepareText } from './prepare-text.ts'
import type { WorkerAnswer, WorkerTask } from './worker-task.ts'

/** What a worker of `TextPool` runs. An error of the catalogue is an answer, since only its code and details pass between threads. */
export default async function prepareInWorker({
  bytes,
  fileName,
  options,
}: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { text: await prepareText(bytes, fileName, options) }
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    return { code: error.code, details: error.details }
  }
}
