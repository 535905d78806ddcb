import type { Finding } from '../../finding.ts'
import { findingsOf } from '../import-finding.ts'
import type { StataVariable } from './stata-variable.ts'

/** What is not as it should be in the variables, though they can be read. Time O(cells). */
export function stataFindings(variables: readonly StataVariable[], file: string): readonly Finding[] {
  const { find, findings } = findingsOf(file)
  for (const { name, type, values, labels, labelsName } of variables) {
    const at = { column: name }
    if (labelsName !== null && labels === null)
      find(
        'warning',
        'stata-labels-missing',
        { ...at, value: labelsName },
        'value labels in the file',
        'Nothing, if they were dropped; else save it again.',
      )
    if (type.kind !== 'str' && type.kind !== 'strL') continue
    const broken = values.reduce<number>((sum, value) => sum + (String(value).includes('\uFFFD') ? 1 : 0), 0)
    if (broken > 0)
      find(
        'warning',
        'stata-text-broken',
        { ...at, value: String(broken) },
        'UTF-8',
        'Correct the texts: the marks \uFFFD stand for bytes that are none.',
      )
    const bytes = values.reduce<number>((sum, value) => sum + (value === null ? 1 : 0), 0)
    if (bytes > 0)
      find(
        'warning',
        'stata-bytes',
        { ...at, value: String(bytes) },
        'text',
        'Nothing: long strings that hold bytes were read as empty.',
      )
  }
  return findings
}
