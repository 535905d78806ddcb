import { countProgress } from './count-progress.ts'
import type { ProgressStream } from './progress-line.ts'

/** Progress of files, as `countProgress` shows it. */
export function fileProgress(label: string, stream?: ProgressStream): (done: number, all: number) => void {
  return countProgress(label, 'files', stream)
}
