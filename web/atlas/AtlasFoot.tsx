import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useSources } from '../api/queries.ts'
import { biasCounts } from '../components/bias-counts.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { sourceHead, sourcesOf } from './sources-of.ts'
import type { YearTies } from './year-view.ts'

interface AtlasFootProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
}

const SOURCES_NAMED = 3

/** Sources and coverage of what is shown. */
export function AtlasFoot({ data, choice, ties }: AtlasFootProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const citations = useSources().data
  const { a, b } = choice
  const { tiesOfA } = ties
  const rows = useMemo(() => shownRows(data, tiesOfA, b?.id ?? null), [data, tiesOfA, b?.id])
  const sources = useMemo(() => sourcesOf(rows), [rows])
  const named = useMemo(() => {
    const heads = sources.map((id) => {
      const citation = citations?.find((source) => source.id === id)?.citation
      return citation === undefined ? id : sourceHead(citation)
    })
    return [...new Set(heads)].slice(0, SOURCES_NAMED)
  }, [sources, citations])
  const shown = useMemo(() => biasCounts(rows), [rows])
  const { counts, missing } = data.registry
  return (
    <PageFoot
      start={
        <>
          {t('sources', { names: named.join('; '), count: Math.max(0, sources.length - named.length) })}{' '}
          <Link to="/instruments" search={a === null ? {} : { actor: b === null ? [a.id] : [a.id, b.id] }}>
            {t('allRows', { count: rows.length, shown: number(rows.length) })}
          </Link>
        </>
      }
      end={
        <BiasNote>
          {t('coverage', {
            undated: number(missing.instruments_undated),
            all: number(counts.instruments),
            count: shown.all,
            binding: number(shown.binding),
            open: number(shown.end),
          })}
        </BiasNote>
      }
    />
  )
}

/** The instruments that the view rests on: all, those that bind the one chosen, or those that two share. */
function shownRows(
  { instruments, instrumentAt }: AtlasData,
  tiesOfA: YearTies['tiesOfA'],
  b: string | null,
): InstrumentSummary[] {
  if (tiesOfA === null) return [...instruments.values()]
  return LAYERS.flatMap((_, l) => tiesOfA[l]?.instruments ?? [])
    .flatMap((k) => instrumentAt(k) ?? [])
    .filter(({ actors }) => b === null || actors.includes(b))
}
