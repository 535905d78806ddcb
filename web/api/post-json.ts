import { ApiError, errorOfAnswer } from './api-error.ts'

/**
 * Asks the API for a change of the workspace.
 *
 * @throws ApiError where the server does not answer, or answers with a problem
 */
export async function postJson<T>(path: string, body: object, signal?: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return post(path, { headers, body: JSON.stringify(body) }, signal)
}

/** As `postJson`, with a form that may hold files. */
export async function postForm<T>(path: string, form: FormData, signal?: AbortSignal): Promise<T> {
  return post(path, { body: form }, signal)
}

async function post<T>(path: string, request: RequestInit, signal?: AbortSignal): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, { ...request, method: 'POST', ...(signal ? { signal } : {}) })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError(0, 'network', 'network', null)
  }
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw errorOfAnswer(answer.status, body)
  if (body === null) throw new ApiError(answer.status, 'not-understood', 'not-understood', null)
  return body as T
}
