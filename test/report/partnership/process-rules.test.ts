import { describe, expect, it } from 'vitest'
import { foldWords } from '../../../src/assess/fold-words.ts'
import { MENTION_RULES, PROCESS_RULES } from '../../../src/report/partnership/process-rules.ts'

describe('words by which clauses of process and mentions are known', () => {
  it.each([...PROCESS_RULES, ...MENTION_RULES])(
    '$kind: meet the example, not the counter-example',
    ({ pattern, example, counter }) => {
      expect(foldWords(example).words).toMatch(pattern)
      expect(foldWords(counter).words).not.toMatch(pattern)
    },
  )
})
