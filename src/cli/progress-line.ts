import type { Progress } from '../store/progress.ts'

/** Where progress is shown: standard error, or a test's. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

const WIDTH = 60

/** Progress as one line that is written over; where nobody watches a terminal, as one line at the end. */
export function progressLine(label: string, stream: ProgressStream = process.stderr): Progress {
  let shown = -1
  return (step, done, total) => {
    const isEnd = step === 'search'
    if (stream.isTTY !== true) {
      if (isEnd) stream.write(`${label}: ${total} rows\n`)
      return
    }
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    if (percent === shown && !isEnd) return
    shown = percent
    const text = isEnd
      ? `${label}: ${total} rows and their search index`
      : `${label}: ${done} of ${total} rows`
    // The cursor goes back, so that whatever is written next, an error perhaps, starts the line anew.
    stream.write(`${text.padEnd(WIDTH)}${isEnd ? '\n' : '\r'}`)
  }
}
