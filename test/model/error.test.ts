import { describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import { ERROR_CATALOGUE, type ErrorCode } from '../../src/model/error-catalogue.ts'

const CODES = Object.keys(ERROR_CATALOGUE) as ErrorCode[]
const namedIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)

describe('an error', () => {
  it('fills its details into message and mend', () => {
    const error = new StrataError('layers/year-out-of-range', { found: 1066, first: 1945, last: 2026 })
    expect(error.message).toBe('The year 1066 is outside 1945 to 2026.')
    expect(error.mend).toBe('Choose a year from 1945 to 2026.')
    expect(error.code).toBe('layers/year-out-of-range')
    expect(error.details).toEqual({ found: 1066, first: 1945, last: 2026 })
  })

  it('shows which detail is not given, rather than nothing in its place', () => {
    expect(new StrataError('store/exists').message).toBe('{file} is already there.')
    expect(new StrataError('store/exists', { file: null }).message).toBe('{file} is already there.')
  })

  it('fills in an empty text and a nought', () => {
    const error = new StrataError('layers/actor-unknown', { found: 0, suggestions: '' })
    expect(error.message).toBe('No actor "0" in the registry.')
  })

  it('takes what a person typed as text, even where it looks like a detail or a pattern', () => {
    const found = '{found} $& {first}'
    expect(new StrataError('model/not-a-date', { found }).message).toBe(`"${found}" is not a date.`)
  })

  it('keeps its cause and is told apart from other errors', () => {
    const cause = new Error('the disk')
    const error = new StrataError('store/damaged', { file: 'a' }, { cause })
    expect(error.cause).toBe(cause)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('StrataError')
  })
})

describe('the catalogue of errors', () => {
  it.each(CODES)('has for %s a message and a mend that are sentences', (code) => {
    const { message, mend } = ERROR_CATALOGUE[code]
    // Suggestions are a sentence of their own, and may be none.
    expect(message).toMatch(/^["{A-Z].*\.(\{suggestions\})?$/)
    expect(mend).toMatch(/^[A-Z].*\.$/)
  })

  it.each(CODES)('leaves no brace in %s once its details are given', (code) => {
    const { message, mend } = ERROR_CATALOGUE[code]
    const names = [...namedIn(message), ...namedIn(mend)]
    const error = new StrataError(code, Object.fromEntries(names.map((name) => [name, `<${name}>`])))
    expect(`${error.message} ${error.mend}`).not.toMatch(/[{}]/)
    for (const name of namedIn(message)) expect(error.message).toContain(`<${name}>`)
    for (const name of namedIn(mend)) expect(error.mend).toContain(`<${name}>`)
  })

  it('asks of a mend no detail that the message does not know', () => {
    const more = CODES.filter((code) => {
      const { message, mend } = ERROR_CATALOGUE[code]
      const known = new Set(namedIn(message))
      return namedIn(mend).some((name) => !known.has(name))
    })
    // Their sentences are about what was found; what is possible instead stands in the mend.
    expect(more.toSorted()).toEqual([
      'export/unknown-table',
      'flows/column-unknown',
      'flows/convention-unclear',
      'flows/function-unknown',
      'layers/event-kind-unknown',
      'layers/layer-unknown',
      'layers/measure-unknown',
      'patch/unfinished',
      'server/unknown-parameter',
      'text/bad-query',
    ])
  })

  it('names its codes after the folder and the mistake', () => {
    for (const code of CODES)
      expect(code).toMatch(
        /^(model|registry|changes|import|fetch|text|collection|reuse|export|patch|layers|store|server|cli|flows|assess|coding|partitions)\/[a-z]+(-[a-z]+)*$/,
      )
  })
})
