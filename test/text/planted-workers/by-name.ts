import prepareInWorker from '../../../src/text/prepare-in-worker.ts'
import type { WorkerAnswer, WorkerTask } from '../../../src/text/worker-task.ts'

/** A worker that does what the name of its file says, and otherwise what the real one does. */
export default function byName(task: WorkerTask): Promise<WorkerAnswer> {
  switch (task.fileName) {
    case 'spins.txt':
      for (;;);
    case 'hogs.txt': {
      const held: string[][] = []
      for (let n = 0; ; n++) held.push(new Array<string>(10_000).fill(`word ${n}`))
    }
    case 'ends.txt':
      return process.exit(3)
    case 'throws.txt':
      throw new TypeError('a mistake of ours')
    default:
      return prepareInWorker(task)
  }
}
