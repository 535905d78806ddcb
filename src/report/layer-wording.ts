import type { Layer } from '../model/layer.ts'

/**
 * What the removal of a layer says and what it does not (METHOD §2): an account of what the layer alone holds. One sentence, to stand beside
 * every figure of it.
 */
export function removalReading(layer: Layer): string {
  return (
    `Dyads left untied are those that the ${layer} layer alone ties: an account of what it holds, not of what would have come in its place. ` +
    'It takes no account of substitutes, of common causes such as a corridor or a former colony, or of texts that are not held.'
  )
}
