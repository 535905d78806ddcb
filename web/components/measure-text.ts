let context: CanvasRenderingContext2D | null = null

/** Width of a text in pixels, in the font of the page at this size and weight. */
export function measureText(text: string, sizePx = 12, weight = 400): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * sizePx * 0.6
  context.font = `${weight} ${sizePx}px ${getComputedStyle(document.body).fontFamily}`
  return context.measureText(text).width
}
