import { diffWordsWithSpace } from 'diff'

/**
 * Two stretches of text as one line, what differs marked as `git diff --word-diff` does: words of the earlier alone in `[-…-]`, of the later
 * alone in `{+…+}`. By the differences of Myers (1986), case left aside.
 */
export function wordDiff(earlier: string, later: string): string {
  return diffWordsWithSpace(flat(earlier), flat(later), { ignoreCase: true })
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('')
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
