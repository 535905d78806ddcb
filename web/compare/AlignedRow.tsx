import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Compare } from '../../src/api/reuse-compare.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { usePercentText } from '../format/use-percent-text.ts'
import { type AlignedArticle, articleName, type ShownRow, type WordMark } from './aligned-rows.ts'
import { MarkedArticle } from './MarkedArticle.tsx'

interface AlignedRowProps {
  readonly row: ShownRow
  readonly texts: Compare['texts']
  readonly min: number
  readonly passage: string | null
  readonly isCurrent: boolean
  readonly nameOf: (at: NonNullable<WordMark['at']>) => string
}

/** One article beside those that are like it. What is the same throughout is folded to its heads. */
export const AlignedRow = memo(function AlignedRow(props: AlignedRowProps) {
  const { row, texts, isCurrent } = props
  const { t } = useTranslation('compare')
  const [isOpen, setOpen] = useState(false)
  const first = row.cells.find((cell) => cell !== null)
  const article = first == null ? undefined : texts[first.text]?.articles[first.article]
  const name = article === undefined ? '' : articleName(article)
  const cells = texts.map(({ id }, text) => <Cell key={id} {...props} text={text} />)
  return (
    <section
      id={row.anchor}
      className="aligned-row"
      aria-label={name}
      data-current={isCurrent}
      data-same={row.isSame}
      tabIndex={-1}
    >
      {row.isSame ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <span className="aligned-label">{name}</span>{' '}
            <span className="second">{t('row.same', { count: article?.words ?? 0 })}</span>{' '}
            {row.cells.map((cell) => cell !== null && <Moved key={cell.text} cell={cell} texts={texts} />)}
          </summary>
          {isOpen && <div className="aligned-cells">{cells}</div>}
        </details>
      ) : (
        <div className="aligned-cells">{cells}</div>
      )}
    </section>
  )
})

function Cell({ row, texts, text, passage, nameOf, min }: AlignedRowProps & { readonly text: number }) {
  const { t } = useTranslation('compare')
  const cell = row.cells[text]
  const own = texts[text]
  if (own === undefined) return null
  const article = cell == null ? undefined : own.articles[cell.article]
  return (
    <div className="aligned-cell" data-lacking={article === undefined}>
      <p className="aligned-whose">
        <LayerMark layer={own.layer} /> {own.title}
      </p>
      {cell == null || article === undefined ? (
        <p className="caption">{t('row.lacking')}</p>
      ) : (
        <>
          <h3 className="aligned-head">
            <Link
              to="/instruments/$id/text"
              params={{ id: own.instrument?.id ?? own.id }}
              search={{ text: own.id }}
              hash={article.address.slice(own.id.length + 1)}
            >
              {articleName(article)}
            </Link>
            <Notes cell={cell} texts={texts} />
          </h3>
          <p className="article-words" dir="auto" lang={own.language ?? undefined}>
            <MarkedArticle
              text={article.text}
              marks={cell.marks}
              current={passage}
              nameOf={nameOf}
              min={min}
            />
          </p>
        </>
      )}
    </div>
  )
}

/** How like the article is to the one of the first text, and that it was moved. */
function Notes({ cell, texts }: { cell: AlignedArticle; texts: Compare['texts'] }): ReactNode {
  const { t } = useTranslation('compare')
  const percent = usePercentText()
  return (
    <>
      {cell.likeness !== null && (
        <span className="aligned-likeness">{t('row.likeness', { share: percent.one(cell.likeness) })}</span>
      )}
      <Moved cell={cell} texts={texts} />
    </>
  )
}

/** After which article of its text one stands that was moved. */
function Moved({ cell, texts }: { cell: AlignedArticle; texts: Compare['texts'] }) {
  const { t } = useTranslation('compare')
  const before = texts[cell.text]?.articles[cell.article - 1]
  if (!cell.moved) return null
  return (
    <span className="tag">
      {before === undefined ? t('row.movedFirst') : t('row.movedAfter', { article: articleName(before) })}
    </span>
  )
}
