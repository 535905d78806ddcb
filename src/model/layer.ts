/** The five layers of migration governance, widest first (METHOD §1). */
export const LAYERS = ['multilateral', 'regional', 'transregional', 'bloc', 'bilateral'] as const

export type Layer = (typeof LAYERS)[number]

/** From narrow to wide, the order in which the closest layer between two actors is sought (METHOD §1, Conventions). */
export const LAYERS_NARROW_FIRST = [
  'bilateral',
  'bloc',
  'regional',
  'transregional',
  'multilateral',
] as const satisfies readonly Layer[]

export function isLayer(text: string): text is Layer {
  return (LAYERS as readonly string[]).includes(text)
}
