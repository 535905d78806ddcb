import type { Segment } from '../../src/model/segment.ts'

/** What in a list of segments breaks the laws of `src/model/segment.ts`, in words; empty where they hold. */
export function segmentFaults(text: string, segments: readonly Segment[]): string[] {
  const faults: string[] = []
  const [root] = segments
  if (root === undefined || root.kind !== 'document' || root.start !== 0 || root.end !== text.length)
    return ['the first segment is not the whole']
  const reached = new Map<number, number>()
  const seen = new Set<string>()
  for (const [i, part] of segments.entries()) {
    const name = `${part.ordinal} ${part.address}`
    if (part.ordinal !== i) faults.push(`${name}: ordinal`)
    if (!(part.start <= part.bodyStart && part.bodyStart <= part.end)) faults.push(`${name}: bounds`)
    if (seen.has(part.address)) faults.push(`${name}: address twice`)
    seen.add(part.address)
    const parent = part.parent === null ? null : segments[part.parent]
    if (i > 0 && (parent === undefined || parent === null || parent.ordinal >= i))
      faults.push(`${name}: parent`)
    if (parent) {
      const before = reached.get(parent.ordinal)
      if (before === undefined ? part.start < parent.bodyStart : part.start !== before)
        faults.push(`${name}: gap or overlap before it`)
      reached.set(parent.ordinal, part.end)
    }
  }
  for (const [ordinal, end] of reached)
    if (end !== segments[ordinal]?.end) faults.push(`${ordinal}: its parts do not end where it ends`)
  if (
    tiles(segments)
      .map(([start, end]) => text.slice(start, end))
      .join('') !== text
  )
    faults.push('the tiles are not the text')
  return faults
}

/** Heads, chapeaux and leaves in the order of the text. */
function tiles(segments: readonly Segment[]): [number, number][] {
  const firstChild = new Map<number, number>()
  for (const { parent, start } of segments)
    if (parent !== null && !firstChild.has(parent)) firstChild.set(parent, start)
  return segments.flatMap(({ ordinal, start, bodyStart, end }): [number, number][] => [
    [start, bodyStart],
    [bodyStart, firstChild.get(ordinal) ?? end],
  ])
}
