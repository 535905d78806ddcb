import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StrataError } from '../model/error.ts'
import { mendable } from './scratch-error.ts'

/** How far a run came: nothing that counts, the words of all texts, or the records of all partitions. */
export type Step = 'begun' | 'read' | 'split'

/** What a run says of itself, so that the same run can go on after it was stopped, and no other. */
interface RunState {
  readonly settings: string
  readonly step: Step
  readonly partitions: number
  /** Whether the jobs of the partitions note who holds which gram, for best sources. */
  readonly withHolders: boolean
}

const NAME = 'strata-reuse'

/**
 * The folder of a run within the one that the user names, alone in what it holds: it is removed as a whole at the end. While a process works
 * in it, it holds the process's number.
 */
export class ScratchFolder {
  readonly path: string
  readonly #settings: string
  #state: RunState

  /**
   * Begins a run, or takes up the one that was stopped.
   * @param settings all that the result depends on: the texts and the rules
   * @throws StrataError `partitions/other-run`, `partitions/in-use`, `partitions/scratch-refused`
   */
  constructor(parent: string, settings: string) {
    this.path = join(parent, NAME)
    this.#settings = settings
    mendable(this.path, () => mkdirSync(this.path, { recursive: true }))
    const found = existsSync(this.file('run.json'))
      ? (JSON.parse(readFileSync(this.file('run.json'), 'utf8')) as RunState)
      : null
    if (found !== null && found.settings !== settings)
      throw new StrataError('partitions/other-run', { folder: this.path })
    this.#lock()
    this.#state = found ?? { settings, step: 'begun', partitions: 0, withHolders: false }
  }

  get step(): Step {
    return this.#state.step
  }

  get partitions(): number {
    return this.#state.partitions
  }

  get withHolders(): boolean {
    return this.#state.withHolders
  }

  file(name: string): string {
    return join(this.path, name)
  }

  /** The file of a partition: `records-00012.u32`. */
  partitionFile(name: string, partition: number): string {
    return this.file(`${name}-${String(partition).padStart(5, '0')}.u32`)
  }

  /** Notes that a step is done; the note is there as a whole or not at all. */
  reached(step: Step, partitions = 0, withHolders = false): void {
    this.#state = { settings: this.#settings, step, partitions, withHolders }
    this.writeWhole('run.json', JSON.stringify(this.#state))
  }

  writeWhole(name: string, content: string): void {
    const part = this.file(`${name}.part`)
    mendable(part, () => writeFileSync(part, content))
    mendable(part, () => renameSync(part, this.file(name)))
  }

  /** Removes files whose names begin so. */
  removeAll(prefix: string): void {
    for (const name of readdirSync(this.path)) if (name.startsWith(prefix)) rmSync(this.file(name))
  }

  /** Bytes of all files. */
  bytes(): number {
    let bytes = 0
    for (const name of readdirSync(this.path))
      bytes += statSync(this.file(name), { throwIfNoEntry: false })?.size ?? 0
    return bytes
  }

  /** Lets go of the folder, which stays for the run to be taken up. */
  release(): void {
    rmSync(this.file('process'), { force: true })
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }

  #lock(): void {
    const file = this.file('process')
    for (;;) {
      try {
        mendable(file, () => writeFileSync(file, String(process.pid), { flag: 'wx' }))
        return
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = Number(readFileSync(file, 'utf8'))
      if (isAlive(holder)) throw new StrataError('partitions/in-use', { folder: this.path, process: holder })
      rmSync(file, { force: true })
    }
  }
}

function isAlive(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
