/**
 * As much of a text as fits into some pixels, with an ellipsis where it was cut; nothing where not even a few letters do.
 * @param measurePx width of a text as it will be drawn
 */
export function fitText(text: string, roomPx: number, measurePx: (text: string) => number): string {
  if (measurePx(text) <= roomPx) return text
  let [fits, tooLong] = [0, text.length]
  while (tooLong - fits > 1) {
    const half = Math.floor((fits + tooLong) / 2)
    if (measurePx(cutAt(text, half)) <= roomPx) fits = half
    else tooLong = half
  }
  return fits < LEAST_CHARACTERS ? '' : cutAt(text, fits)
}

const LEAST_CHARACTERS = 3

function cutAt(text: string, characters: number): string {
  return `${text.slice(0, characters).trimEnd()}…`
}
