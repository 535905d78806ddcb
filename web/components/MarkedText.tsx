import { markedParts } from './marked-parts.ts'

/** Text with what was found in it marked. */
export function MarkedText({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  return (
    <>
      {markedParts(text, marks).map(({ start, part, isMarked }) =>
        isMarked ? <mark key={start}>{part}</mark> : part,
      )}
    </>
  )
}
