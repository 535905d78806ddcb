import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Figure } from '../components/Figure.tsx'
import { AtlasMap } from './AtlasMap.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { HatchDefs } from './HatchDefs.tsx'
import { type LayerCounts, sumOf } from './layer-counts.ts'
import { MapKey } from './MapKey.tsx'
import { MapTable } from './MapTable.tsx'
import { whoseTie } from './map-fills.ts'
import { statesLeftUntied } from './year-left.ts'
import { tiedActors, type YearTies } from './year-view.ts'

interface MapFigureProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly counts: LayerCounts
  readonly title: string
  readonly widthPx: number
  readonly isPhone: boolean
  readonly onChoose: (actorId: string) => void
}

/** The map with its sentence, its key and its table twin. */
export function MapFigure({ counts, title, ...props }: MapFigureProps) {
  const { data, choice, ties } = props
  const { t } = useTranslation('atlas')
  const both = useMemo(() => countriesTiedToBoth(data, choice, ties), [data, choice, ties])
  const untied = useMemo(() => ties.left && statesLeftUntied(data, ties.left), [data, ties.left])
  const { summary, unit } = useWords(data, choice, ties, counts)
  return (
    <Figure
      title={title}
      isTitleQuiet
      unit={unit}
      source={t('common:app.name')}
      date={data.registry.date}
      summary={summary}
      table={<MapTable data={data} choice={choice} ties={ties} caption={title} onChoose={props.onChoose} />}
      leftOut={<MapKey choice={choice} both={both} untied={untied} />}
    >
      <HatchDefs />
      <AtlasMap {...props} />
    </Figure>
  )
}

function useWords(data: AtlasData, choice: AtlasChoice, ties: YearTies, counts: LayerCounts) {
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const { tiesOfA, countByActor } = ties
  if (a === null) {
    const states = data.bound.filter(
      ({ id, kind }) => kind === 'state' && (countByActor?.[data.position(id)] ?? 0) > 0,
    ).length
    return {
      summary: t('summaryWorld', { year, count: states }),
      unit: t(choice.without === null ? 'unitWorld' : 'without.unitWorld', { count: states }),
    }
  }
  const shared = sumOf(counts)
  if (b !== null)
    return {
      summary: t('summaryPair', { year, count: shared, a: a.name, b: b.name }),
      unit: t('unitPair', { count: shared }),
    }
  const { states, others } = tiedActors(data, tiesOfA ?? [])
  const tied = others === 0 ? t('states', { count: states }) : t('statesAndOthers', { count: states, others })
  if (ties.left?.kind === 'one')
    return {
      summary: t('without.summaryOne', { year, ...counts, count: ties.left.shown.untied.length }),
      unit: t('without.unitOne'),
    }
  return { summary: t('summaryOne', { year, ...counts }), unit: t('unitOne', { tied }) }
}

/** Third countries that both have a tie to outside the multilateral layer. */
function countriesTiedToBoth(
  { bound, position }: AtlasData,
  { a, b, isOn }: AtlasChoice,
  { tiesOfA, tiesOfB }: YearTies,
): number {
  if (tiesOfA === null || tiesOfB === null) return 0
  return bound.filter(
    ({ id, kind }) =>
      kind === 'state' &&
      id !== a?.id &&
      id !== b?.id &&
      whoseTie(tiesOfA, tiesOfB, [position(id)], isOn) === 'tied-both',
  ).length
}
