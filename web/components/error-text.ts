import type { TFunction } from 'i18next'
import { ApiError } from '../api/api-error.ts'

export interface ErrorText {
  readonly message: string
  readonly mend: string | null
  readonly code: string | null
}

/** An error in words: what went wrong, how to put it right, and its code. */
export function errorText(error: unknown, t: TFunction): ErrorText {
  if (!(error instanceof ApiError)) {
    return { message: error instanceof Error ? error.message : String(error), mend: null, code: null }
  }
  if (error.code === 'network') {
    return { message: t('problem.network'), mend: t('problem.networkMend'), code: null }
  }
  if (error.code === 'not-understood') {
    return { message: t('problem.notJson'), mend: null, code: String(error.status) }
  }
  return { message: error.message, mend: error.mend, code: error.code }
}
