/** Whether a question is of plain words, which the registry’s own search takes as well: no phrase, prefix, field or operator. */
export function asksWordsAlone(query: string): boolean {
  return query.trim() !== '' && !/["*():]|(^|\s)-|\b(AND|OR|NOT|NEAR)\b/.test(query)
}
