import { useEffect, useMemo, useRef } from 'react'
import type { Layer } from '../../src/model/layer.ts'
import { wordStretches } from './passage-marks.ts'
import './aligned-words.css'

/** A passage to be marked in a text. */
export interface WordMark {
  readonly letter: string
  readonly layer: Layer | null
  readonly span: readonly [number, number]
  readonly isCurrent: boolean
}

interface AlignedWordsProps {
  readonly text: string
  readonly language: string | null
  readonly marks: readonly WordMark[]
}

/** The end of a line that ends no paragraph: lines of files are of any length. */
const LINE_END = /(?<!\n\s*)\n(?!\s*\n)/g

/** Words with their passages underlined in the layer of first appearance and lettered; the one in hand is framed. */
export function AlignedWords({ text, language, marks }: AlignedWordsProps) {
  const stretches = useMemo(
    () =>
      wordStretches(
        text.replaceAll(LINE_END, ' '),
        marks.map(({ span }) => span),
      ),
    [text, marks],
  )
  const element = useRef<HTMLParagraphElement>(null)
  const inHand = marks.find(({ isCurrent }) => isCurrent)?.span[0]
  useEffect(() => {
    const mark = element.current?.querySelector<HTMLElement>('[data-current="true"]')
    const box = mark?.closest<HTMLElement>('[data-scrolls]')
    // Only the text's own box is moved: scrollIntoView would move the page with it.
    if (inHand !== undefined && mark && box) box.scrollTop = mark.offsetTop - box.clientHeight / 3
  }, [inHand])
  return (
    <p ref={element} className="aligned-words" lang={language ?? undefined} dir="auto">
      {stretches.map(({ start, text: words, places, begins }) => {
        // The last to begin is the narrowest there; the one in hand stands above all.
        const over = places.map((place) => marks[place]).filter((mark) => mark !== undefined)
        const mark = over.find(({ isCurrent }) => isCurrent) ?? over.at(-1)
        if (mark === undefined) return words
        return (
          <span
            key={start}
            className="aligned-mark"
            data-layer={mark.layer ?? 'none'}
            data-current={mark.isCurrent}
            data-letter={mark.letter}
          >
            {begins.map((place) => (
              <sup key={place} className="aligned-letter">
                {marks[place]?.letter}
              </sup>
            ))}
            {words}
          </span>
        )
      })}
    </p>
  )
}
