import type { TextBlock } from './text-blocks.ts'

/** A line of the outline. */
export interface OutlineLine {
  readonly ordinal: number
  readonly anchor: string
  readonly level: number
  readonly kind: TextBlock['segment']['kind']
  readonly label: string | null
  readonly heading: string | null
}

/** The blocks that can be linked to, in their order. */
export function outlineOf(blocks: readonly TextBlock[]): OutlineLine[] {
  return blocks
    .filter(({ anchor }) => anchor !== '')
    .map(({ segment, anchor, level }) => ({
      ordinal: segment.ordinal,
      anchor,
      level,
      kind: segment.kind,
      label: segment.label,
      heading: segment.heading,
    }))
}
