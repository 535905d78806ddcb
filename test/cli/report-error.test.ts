import { CommanderError } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { reportError } from '../../src/cli/report-error.ts'
import { StrataError } from '../../src/model/error.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

function reported(error: unknown): [number, string] {
  let printed = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  return [reportError(error), printed]
}

describe('reportError', () => {
  it('says what is wrong, how to mend it, and the code, on one line', () => {
    const [status, printed] = reported(new StrataError('store/no-workspace', { file: 'a.strata' }))
    expect(printed).toBe(
      'strata: No workspace at a.strata. Make one with `strata init a.strata`. [store/no-workspace]\n',
    )
    expect(status).toBe(2)
  })

  it('ends with 1 where the data are at fault', () => {
    expect(reported(new StrataError('model/not-a-date', { found: 'x' }))[0]).toBe(1)
  })

  it('ends with 2 where the call is wrong, and with 0 where only help was asked for', () => {
    expect(reported(new CommanderError(1, 'commander.unknownOption', 'unknown'))).toEqual([2, ''])
    expect(reported(new CommanderError(0, 'commander.helpDisplayed', 'help'))).toEqual([0, ''])
  })

  it('shows where an unexpected error arose only when asked', () => {
    const error = new TypeError('x is not a function')
    vi.stubEnv('STRATA_DEBUG', '')
    expect(reported(error)).toEqual([
      2,
      'strata: unexpected error: x is not a function (STRATA_DEBUG=1 shows where)\n',
    ])
    vi.stubEnv('STRATA_DEBUG', '1')
    expect(reported(error)[1]).toContain('report-error.test.ts')
  })

  it('takes things that are no errors', () => {
    expect(reported('text')).toEqual([2, 'strata: unexpected error: text (STRATA_DEBUG=1 shows where)\n'])
  })
})
