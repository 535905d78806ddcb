import { Link } from '@tanstack/react-router'
import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import './text-name.css'

/** A text by its title with the mark of its layer, which leads to its words. */
export function TextName({ text }: { text: ReuseTextItem | undefined }) {
  if (text === undefined) return '–'
  return (
    <span className="text-name">
      <LayerMark layer={text.layer} />
      {text.instrument === null ? (
        text.title
      ) : (
        <Link to="/instruments/$id/text" params={{ id: text.instrument.id }} search={{ text: text.id }}>
          {text.title}
        </Link>
      )}
    </span>
  )
}
