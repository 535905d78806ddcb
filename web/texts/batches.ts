/** Whatever has a size in bytes. */
interface Sized {
  readonly size: number
}

/**
 * Files in batches that are sent one after the other, so that progress is real and a stop loses little: each at most `most` files and
 * `maxBytes` together, a larger file alone. The order stays.
 */
export function batchesOf<T>(
  files: readonly T[],
  sizeOf: (file: T) => Sized,
  { most, maxBytes }: { readonly most: number; readonly maxBytes: number },
): T[][] {
  const batches: T[][] = []
  let bytes = 0
  for (const file of files) {
    const { size } = sizeOf(file)
    const last = batches.at(-1)
    if (last === undefined || last.length >= most || bytes + size > maxBytes) {
      batches.push([file])
      bytes = size
    } else {
      last.push(file)
      bytes += size
    }
  }
  return batches
}
