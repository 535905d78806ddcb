import { StrataError } from '../../src/model/error.ts'

/** The code with which work fails, null where it succeeds; what is no error of the catalogue goes through. */
export async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string | null> {
  try {
    await (typeof work === 'function' ? work() : work)
    return null
  } catch (error) {
    if (error instanceof StrataError) return error.code
    throw error
  }
}
