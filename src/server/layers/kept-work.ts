/**
 * Work whose results are kept, those asked for last: who asks for the same meanwhile shares it, and who asks again finds it. What fails is
 * forgotten.
 * @param most how many results are kept
 */
export function keptWork<Q, A>(work: (query: Q) => Promise<A>, most: number): (query: Q) => Promise<A> {
  const kept = new Map<string, Promise<A>>()
  return (query) => {
    const key = JSON.stringify(query)
    const begun = kept.get(key)
    const answer = begun ?? work(query)
    kept.delete(key)
    kept.set(key, answer)
    if (begun === undefined) {
      answer.catch(() => kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
    }
    return answer
  }
}
