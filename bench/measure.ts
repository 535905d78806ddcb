import { spawn, spawnSync } from 'node:child_process'

/** Median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Milliseconds of a synchronous piece of work, each of several runs after one that is not counted. */
export function timesOf(runs: number, work: () => void): number[] {
  work()
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

/** Milliseconds of a piece of work that is awaited, each of several runs after one that is not counted. */
export async function timesOfAsync(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

export interface Timed {
  readonly ms: number
  readonly out: string
}

/** Runs a process to its end. */
export function timeProcess(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Timed {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms: performance.now() - start, out: stdout }
}

/** A server that runs, and how long it took to print its address. */
export interface Serving {
  readonly url: string
  readonly startMs: number
  stop(): Promise<void>
}

/** Starts a server and waits until it prints its address. */
export function serving(program: string, args: readonly string[], cwd: string): Promise<Serving> {
  return new Promise((done, failed) => {
    const start = performance.now()
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const gone = new Promise<void>((ended) => child.once('exit', () => ended()))
    let printed = ''
    const look = (chunk: Buffer): void => {
      printed += chunk.toString()
      const url = /Strata is at (http:\S+)/.exec(printed)?.[1]
      if (url === undefined) return
      done({
        url,
        startMs: performance.now() - start,
        stop() {
          child.kill('SIGINT')
          return gone
        },
      })
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('exit', () => failed(new Error(printed)))
  })
}

/** Starts a server and gives the time until it prints its address; then stops it. */
export async function timeUntilAddress(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<number> {
  const { startMs, stop } = await serving(program, args, cwd)
  await stop()
  return startMs
}
