import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LayerMark } from '../components/LayerMark.tsx'
import { type LayerWords, mainLayer } from '../lineage/article-pieces.ts'
import type { ArticleOrigins } from '../lineage/use-article-origins.ts'
import type { OutlineLine } from './outline.ts'

interface OutlineProps {
  readonly textId: string
  /** Whose words each article holds: its line has the mark of the layer that lent most. */
  readonly origins: ArticleOrigins
  readonly lines: readonly OutlineLine[]
  /** Ordinal of the block that is read. */
  readonly current: number | null
  readonly onGo: (anchor: string) => void
}

/** The parts of the text, the one that is read among them. */
export const Outline = memo(function Outline({ textId, origins, lines, current, onGo }: OutlineProps) {
  const { t } = useTranslation(['text', 'common'])
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-ordinal="${current}"]`)
    const box = list.current?.parentElement
    if (line === null || line === undefined || box === null || box === undefined) return
    // Only the outline's own box is moved: scrollIntoView would move the page with it.
    const top = line.offsetTop
    if (top < box.scrollTop || top + line.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top - box.clientHeight / 3
    }
  }, [current])
  return (
    <ol className="outline" ref={list}>
      {lines.map(({ ordinal, anchor, level, kind, label, heading }) => (
        <li key={ordinal} data-ordinal={ordinal} data-level={Math.min(level, 4)} data-kind={kind}>
          <a
            href={`#${anchor}`}
            aria-current={ordinal === current ? 'location' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
              event.preventDefault()
              onGo(anchor)
            }}
          >
            <LineOrigin words={origins.get(`${textId}/${anchor}`)} />
            {(label !== null || heading === null) && (
              <span className="outline-label">{label ?? t(`common:segment.${kind}`)} </span>
            )}
            {heading !== null && <span className="outline-heading">{heading}</span>}
          </a>
        </li>
      ))}
    </ol>
  )
})

function LineOrigin({ words }: { words: LayerWords | undefined }) {
  const main = words === undefined ? null : mainLayer(words)
  return main === null ? null : <LayerMark layer={main.layer} size={8} />
}
