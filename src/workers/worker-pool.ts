import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResourceLimits } from 'node:worker_threads'
import { Tinypool } from 'tinypool'

const MOST_THREADS = 4

/** How many workers run at once where nobody says: one for each processor, four at most. */
export function usualThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism())
}

/** The module of a name beside another one: TypeScript where that is run as source, JavaScript where it was built. */
export function moduleBeside(name: string, url: string): URL {
  return new URL(`${name}${extname(fileURLToPath(url))}`, url)
}

/** Workers that run the default export of a module, from its source too; they end when they have had nothing to do for a while. */
export function workerPool(entry: URL, threads: number, memory: ResourceLimits): Tinypool {
  const isSource = entry.pathname.endsWith('.ts')
  const pool = new Tinypool({
    filename: fileURLToPath(isSource ? new URL('./run-source-in-worker.mjs', import.meta.url) : entry),
    workerData: { entry: entry.href },
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 5_000,
    resourceLimits: memory,
  })
  // A worker that cannot start: what waits for one is told. One that ends between two tasks has none to blame.
  pool.on('error', () => undefined)
  return pool
}
