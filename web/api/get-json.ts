import { ApiError, errorOfAnswer } from './api-error.ts'

/**
 * Reads one answer of the API. The server validates what it sends, so the type is taken at its word.
 *
 * @throws ApiError where the server does not answer, or answers with a problem
 */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError(0, 'network', 'network', null)
  }
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw errorOfAnswer(answer.status, body)
  if (body === null) throw new ApiError(answer.status, 'not-understood', 'not-understood', null)
  return body as T
}

/** A path with its query; values that are undefined are left out. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value))
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}
