/**
 * A function that computes what is asked for once and keeps the last answers, at most so many: of more, that which was not asked for the
 * longest is forgotten. What throws, or is a promise that fails, is not kept.
 */
export function kept<K, V>(most: number): (key: K, compute: () => V) => V {
  const answers = new Map<K, V>()
  return (key, compute) => {
    const known = answers.get(key)
    const answer = known ?? compute()
    answers.delete(key)
    answers.set(key, answer)
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break
      answers.delete(oldest)
    }
    if (known === undefined && answer instanceof Promise)
      answer.catch(() => {
        if (answers.get(key) === answer) answers.delete(key)
      })
    return answer
  }
}
