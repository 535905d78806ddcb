import { describe, expect, it } from 'vitest'
import { findTopics } from '../../../web/code/find-topics.ts'

const topic = (name: string, definition: string) => ({ topic: name, group: 'control', definition })
const TOPICS = [
  topic('aid', 'Funds for migration ends'),
  topic('readmit-own', 'Duty to take back own nationals'),
  topic('work-rights', 'Equal treatment of workers'),
  topic('family', 'Entry or work of spouses'),
]
const named = (typed: string) => findTopics(TOPICS, typed).map((row) => row.topic)

describe('topics by typing', () => {
  it('are those whose name begins so, then those whose definition does', () => {
    expect(named('work')).toEqual(['work-rights', 'family'])
    expect(named('own')).toEqual(['readmit-own'])
    expect(named('readmit-o')).toEqual(['readmit-own'])
    expect(named('Rights work')).toEqual(['work-rights'])
  })

  it('are all where nothing is typed, and none where nothing fits', () => {
    expect(named(' ')).toHaveLength(TOPICS.length)
    expect(named('zebra')).toEqual([])
  })
})
