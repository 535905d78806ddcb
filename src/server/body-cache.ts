import type { AnswerBody } from './answer-body.ts'

/** Answers by address, the ones asked for last; an answer depends on its address and the registry in memory alone. */
export interface BodyCache {
  get(address: string): AnswerBody | undefined
  set(address: string, body: AnswerBody): void
  /** Bytes of the answers kept and of their addresses; compressed copies come on top, about a fifth. */
  readonly bytes: number
}

/** A cache that holds at most `maxBytes`; what was not asked for longest goes first, and what is larger by itself never comes in. */
export function bodyCache(maxBytes: number): BodyCache {
  const bodies = new Map<string, AnswerBody>()
  let total = 0
  const sizeOf = (address: string, { bytes }: AnswerBody): number => bytes.length + 2 * address.length
  const remove = (address: string): void => {
    const body = bodies.get(address)
    if (body === undefined) return
    bodies.delete(address)
    total -= sizeOf(address, body)
  }
  return {
    get(address) {
      const body = bodies.get(address)
      if (body === undefined) return undefined
      bodies.delete(address)
      bodies.set(address, body)
      return body
    },
    set(address, body) {
      remove(address)
      const size = sizeOf(address, body)
      if (size > maxBytes) return
      bodies.set(address, body)
      total += size
      for (const oldest of bodies.keys()) {
        if (total <= maxBytes) break
        remove(oldest)
      }
    },
    get bytes() {
      return total
    },
  }
}
