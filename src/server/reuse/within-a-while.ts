import { StrataError } from '../../model/error.ts'
import type { ReuseAnswers } from './reuse-answers.ts'

/** An answer that takes longer is asked for again: browsers and proxies give up on a silent line. */
const PATIENCE_MS = 20_000

/**
 * An answer, if it comes within a while; what it needs is computed in any case, so that who asks again has it the sooner.
 * @throws StrataError `server/reuse-building`, and those of the answer
 */
export async function withinAWhile<T>(reuse: ReuseAnswers, answer: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const { done, all } = reuse.index()
      reject(new StrataError('server/reuse-building', { done, all }))
    }, patienceMs)
  })
  // When nobody waits for it any more its failure is nobody’s either.
  answer.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
