import { describe, expect, it } from 'vitest'
import { errorOfAnswer } from '../../../web/api/api-error.ts'
import { withQuery } from '../../../web/api/get-json.ts'

describe('an answer that is an error', () => {
  it('keeps the server’s words, code and mend', () => {
    const error = errorOfAnswer(404, {
      type: 'about:blank',
      title: 'Unknown',
      status: 404,
      detail: 'No instrument "x".',
      code: 'layers/instrument-unknown',
      mend: 'Use the id.',
    })
    expect([error.message, error.code, error.mend]).toEqual([
      'No instrument "x".',
      'layers/instrument-unknown',
      'Use the id.',
    ])
  })

  it('says its status where the body is no problem', () => {
    expect(errorOfAnswer(502, null)).toMatchObject({
      code: 'not-understood',
      message: 'HTTP 502',
      mend: null,
    })
  })
})

describe('a path with a query', () => {
  it('leaves out what is undefined and escapes the rest', () => {
    expect(withQuery('/api/search', { q: 'côte & co', limit: undefined })).toBe(
      '/api/search?q=c%C3%B4te+%26+co',
    )
    expect(withQuery('/api/registry', {})).toBe('/api/registry')
  })
})
