import { ApiError, errorOfAnswer } from './api-error.ts'

/**
 * Asks the API for a change of the workspace.
 *
 * @throws ApiError where the server does not answer, or answers with a problem
 */
export async function postJson<T>(path: string, body: object): Promise<T> {
  return post(path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** As `postJson`, with a form that may hold files. */
export async function postForm<T>(path: string, form: FormData): Promise<T> {
  return post(path, { body: form })
}

async function post<T>(path: string, request: RequestInit): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, { ...request, method: 'POST' })
  } catch {
    throw new ApiError(0, 'network', 'network', null)
  }
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw errorOfAnswer(answer.status, body)
  if (body === null) throw new ApiError(answer.status, 'not-understood', 'not-understood', null)
  return body as T
}
