import { timeProcess } from '../measure.ts'

/** What a process that reads the texts of ToTA reports of itself. */
export interface ChildResult {
  /** Milliseconds of the work, without the start of the process. */
  readonly ms: number
  readonly files: number
  /** Of the files read. */
  readonly bytes: number
  /** Largest resident memory of the process. */
  readonly peakBytes: number
  readonly remark: string
}

/** Ends a child: its result as the last line that it prints. */
export function reportResult(result: Omit<ChildResult, 'peakBytes'>): void {
  const peakBytes = process.resourceUsage().maxRSS * 1024
  process.stdout.write(`${JSON.stringify({ ...result, peakBytes })}\n`)
}

/** Runs a module of this folder as a process of its own, so that its memory is its own too. */
export function runChild(module: string, args: readonly string[]): ChildResult {
  const { out } = timeProcess(process.execPath, [
    '--import',
    'tsx',
    new URL(module, import.meta.url).pathname,
    ...args,
  ])
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as ChildResult
}
