/** Characters of the bytes 0x80 to 0x9f; the five without one are controls, as the WHATWG Encoding Standard has it. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const STEP = 8192

/**
 * The text of Windows-1252 bytes, of which Latin-1 is a part. `TextDecoder` is not used: Node.js 20 reads Latin-1 under that name.
 * Time O(bytes).
 */
export function windows1252(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += STEP) {
    text += String.fromCharCode(...bytes.subarray(at, at + STEP))
  }
  return /[\u0080-\u009f]/.test(text)
    ? text.replace(/[\u0080-\u009f]/g, (high) => HIGH.charAt(high.charCodeAt(0) - 0x80))
    : text
}
