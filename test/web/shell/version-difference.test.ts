import { describe, expect, it } from 'vitest'
import { difference } from '../../../web/shell/version-difference.ts'

describe('how two versions differ', () => {
  it.each([
    ['2026.11.22', '2026.11.23', 'tables'],
    ['2026.11.23+7', '2026.11.23', 'changes'],
    ['2026.11.23+7', '2026.11.23+9', 'changes'],
    ['2026.11.23.1+7', '2026.11.23+7', 'tables'],
    ['1.2', '2026.11.23', 'unknown'],
    ['2026.11.23+x', '2026.11.23', 'unknown'],
  ] as const)('%s where %s is held: %s', (asked, held, how) => {
    expect(difference(asked, held)).toBe(how)
  })
})
