import { describe, expect, it } from 'vitest'
import type { ProcessItem } from '../../../src/api/processes.ts'
import { membersIn, overlapsIn } from '../../../web/process/process-counts.ts'

const item = (part: Partial<Pick<ProcessItem, 'members' | 'undated' | 'starts'>>): ProcessItem =>
  ({
    process: { year: 2000, last_year: 2010 },
    members: 0,
    undated: 0,
    starts: { known: 3, inferred: 0, unknown: 0 },
    overlaps: { shared: 0, at_most: 0 },
    ...part,
  }) as ProcessItem

describe('members of a process in the list', () => {
  it('are nought only where a list is recorded and the process is alive', () => {
    expect(membersIn(item({}), 2005)).toBe(0)
    expect(membersIn(item({}), 1995)).toBeNull()
    expect(membersIn(item({ undated: 2 }), 2005)).toBeNull()
    expect(membersIn(item({ starts: { known: 0, inferred: 0, unknown: 0 } }), 2005)).toBeNull()
    expect(membersIn(item({ members: 3 }), 2005)).toBe(3)
  })

  it('share nothing that is known where they are not known', () => {
    const none = item({ starts: { known: 0, inferred: 0, unknown: 0 } })
    expect(overlapsIn(none, 2005)).toBeNull()
    expect(overlapsIn(item({ members: 3 }), 2005)).toEqual({ shared: 0, at_most: 0 })
  })
})
