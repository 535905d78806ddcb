import type { ProgressStream } from './progress-line.ts'

const WIDTH = 60

/** Progress of a count as one line that is written over; where nobody watches a terminal, nothing: the table at the end says it all. */
export function countProgress(
  label: string,
  unit: string,
  stream: ProgressStream = process.stderr,
): (done: number, all: number) => void {
  return (done, all) => {
    if (stream.isTTY !== true) return
    // The cursor goes back, so that whatever is written next, an error perhaps, starts the line anew.
    stream.write(`${`${label}: ${done} of ${all} ${unit}`.padEnd(WIDTH)}${done === all ? '\n' : '\r'}`)
  }
}
