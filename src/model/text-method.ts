/** Version of the methods by which texts are read, segmented, normalised and indexed (docs/methods/texts.md). It rises when they give other results. */
export const TEXT_METHOD = '1'
