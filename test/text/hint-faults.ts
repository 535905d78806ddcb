import type { TextHint } from '../../src/text/extracted-text.ts'

/** What is wrong with hints, in words: outside of the text, out of order, or neither apart from another nor within it. */
export function hintFaults(text: string, hints: readonly TextHint[]): string[] {
  const faults: string[] = []
  const open: TextHint[] = []
  for (const [at, hint] of hints.entries()) {
    const { kind, start, end } = hint
    const name = `${at} ${kind} [${start}, ${end})`
    if (!(0 <= start && start <= end && end <= text.length)) faults.push(`${name} is not in the text`)
    if ('bodyStart' in hint && !(start <= hint.bodyStart && hint.bodyStart <= end))
      faults.push(`${name}: its body begins outside`)
    const before = hints[at - 1]
    if (before !== undefined && before.start > start) faults.push(`${name} comes after one that begins later`)
    if (kind === 'page') continue
    while (open.length > 0 && (open.at(-1) as TextHint).end <= start) open.pop()
    const outer = open.at(-1)
    if (outer !== undefined && outer.end < end)
      faults.push(`${name} reaches out of ${outer.kind} [${outer.start}, ${outer.end})`)
    open.push(hint)
  }
  return faults
}
