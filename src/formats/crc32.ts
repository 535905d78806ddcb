const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/**
 * CRC-32 as ZIP archives use it (polynomial 0xEDB88320, reflected). Time O(bytes).
 * @param before the checksum of the bytes that came before, 0 for none
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (let b = 0; b < bytes.length; b++) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[b] as number)) & 0xff] as number)
  }
  return ~crc >>> 0
}
