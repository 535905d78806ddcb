import { spawnSync } from 'node:child_process'

/** The Python whose packages are the system's (Debian's); STRATA_PYTHON names another. */
export const PYTHON = process.env['STRATA_PYTHON'] ?? '/usr/bin/python3'

/**
 * Whether Python has a module. Where it has not, tests that read files back by it are skipped with a notice, or fail where
 * STRATA_REQUIRE_NETWORKX=1 says that they must run.
 */
export function pythonHas(module: 'networkx' | 'igraph'): boolean {
  if (spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0) return true
  const how = `Debian: apt install python3-${module}; elsewhere set STRATA_PYTHON to a Python that has it.`
  if (process.env['STRATA_REQUIRE_NETWORKX'] === '1')
    throw new Error(`Python has no ${module}, but it is required here. ${how}`)
  console.warn(`Tests skipped: Python has no ${module}. ${how}`)
  return false
}

/** What a Python script prints as JSON. */
export function pythonJson<Answer>(script: string, args: readonly string[]): Answer {
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', script, ...args], { maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString()) as Answer
}
