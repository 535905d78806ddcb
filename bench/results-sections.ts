/** The part of the results from a heading of the second level to the next one, empty where it is not there. */
export function sectionOf(results: string, heading: string): string {
  const at = results.indexOf(`\n## ${heading}\n`)
  if (at < 0) return ''
  const next = results.indexOf('\n## ', at + 1)
  return results.slice(at + 1, next < 0 ? results.length : next + 1).trimEnd()
}

/** The results with a section in place of the one of the same heading, or at their end. */
export function withSection(results: string, heading: string, section: string): string {
  const held = sectionOf(results, heading)
  return held === ''
    ? `${results.trimEnd()}\n\n${section.trimEnd()}\n`
    : results.replace(held, () => section.trimEnd())
}
