import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Lineage } from '../../src/api/reuse-lineage.ts'
import { isLayer } from '../../src/model/layer.ts'
import { useCurve, useMatrix, useReuseState } from '../api/lineage-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { ReuseLoading } from '../lineage/ReuseLoading.tsx'
import { SharesFigure } from '../lineage/SharesFigure.tsx'
import { WhyBox } from '../lineage/WhyBox.tsx'
import type { WordsSearch } from '../routes/words-search.ts'
import { CurveFigure } from './CurveFigure.tsx'
import { FlowRibbonFigure } from './FlowRibbonFigure.tsx'
import { periodKey, periodsOf } from './flow-ribbon.ts'
import { GradeBox } from './GradeBox.tsx'
import { LayerFlows } from './LayerFlows.tsx'
import { MatrixFigure } from './MatrixFigure.tsx'
import { PartyFlows } from './PartyFlows.tsx'
import { TargetTable } from './TargetTable.tsx'
import type { ChangeWords } from './use-words-address.ts'
import { curveAddress, matrixAddress } from './words-address.ts'
import { toggled, withoutFilter, withYears } from './words-parts.ts'

interface WordsFiguresProps {
  readonly answer: Lineage
  readonly search: WordsSearch
  /** Filter and settings in words. */
  readonly about: string
  readonly onChange: ChangeWords
}

/** The figures of the page: shares and grade, flows in time, layer to layer, party to party, texts, matrix, curve. */
export function WordsFigures({ answer, search, about, onChange }: WordsFiguresProps) {
  const { t } = useTranslation('words')
  const dateText = useDateText()
  const registry = useRegistry()
  const state = useReuseState()
  const date = dateText(registry.data?.date ?? '')
  const by = search.by ?? 'period'
  const choose = (key: string): void =>
    onChange((now) => {
      if (by === 'layer') return isLayer(key) ? toggled(now, 'layer', key) : now
      const [first, last] = key.split('-').map(Number)
      const isChosen = now.year_from === first && now.year_to === last
      return isChosen ? withYears(now) : withYears(now, first, last)
    })
  return (
    <>
      {answer.why !== null ? (
        <div className="words-why">
          <WhyBox why={answer.why} />
          <p className="button-row">
            {answer.why.why === 'no-texts' && (
              <Link className="button" to="/texts">
                {t('bring')}
              </Link>
            )}
            {answer.why.why === 'filtered' && (
              <button type="button" className="button" onClick={() => onChange(withoutFilter)}>
                {t('liftAll')}
              </button>
            )}
            {answer.why.why === 'no-clauses' && answer.scope === 'migration' && (
              <button
                type="button"
                className="button"
                onClick={() => onChange((now) => ({ ...now, scope: 'all' }))}
              >
                {t('askAll')}
              </button>
            )}
          </p>
        </div>
      ) : (
        <>
          <div className="words-first">
            <SharesFigure
              origins={answer.origins}
              rule={answer.rule}
              scope={answer.scope}
              min={answer.min}
              what="texts"
              held={state.data?.held ?? []}
              version={answer.registry_version}
              method={answer.method}
            />
            <GradeBox answer={answer} />
          </div>
          {answer.relations.length > 0 && (
            <FlowRibbonFigure
              answer={answer}
              by={by}
              date={date}
              chosen={chosenKey(answer, search)}
              onBy={(next) =>
                onChange(({ by: _, ...rest }) => (next === 'period' ? rest : { ...rest, by: next }), true)
              }
              onChoose={choose}
            />
          )}
          <div className="words-pair">
            {answer.flows.length > 0 && <LayerFlows answer={answer} date={date} />}
            <PartyFlows answer={answer} date={date} />
          </div>
        </>
      )}
      {answer.rows.length > 0 && (
        <TargetTable
          answer={answer}
          sort={{ by: search.sort ?? 'signed', order: search.order ?? 'asc' }}
          onSort={({ by: sort, order }) =>
            onChange((now) => ({ ...now, sort: sort as WordsSearch['sort'] & string, order }), true)
          }
        />
      )}
      {answer.rows.length > 0 && (
        <div className="words-pair">
          <MatrixPart search={search} date={date} about={about} onChange={onChange} />
          <CurvePart search={search} date={date} />
        </div>
      )}
    </>
  )
}

/** The piece of the strip that the filter asks for alone. */
function chosenKey({ years }: Lineage, search: WordsSearch): string | null {
  if (search.by === 'layer') return search.layer?.length === 1 ? (search.layer[0] ?? null) : null
  const period = periodsOf(years.map(({ year }) => year)).find(
    ({ first, last }) => first === search.year_from && last === search.year_to,
  )
  return period === undefined ? null : periodKey(period)
}

interface PartProps {
  readonly search: WordsSearch
  readonly date: string
}

function MatrixPart({
  search,
  date,
  about,
  onChange,
}: PartProps & Pick<WordsFiguresProps, 'about' | 'onChange'>) {
  const { t } = useTranslation('words')
  const address = matrixAddress(search)
  const matrix = useMatrix(address)
  if (matrix.error !== null) return <ErrorBox error={matrix.error} onRetry={() => void matrix.refetch()} />
  if (matrix.data === undefined) return <ReuseLoading />
  if (matrix.data.why !== null || matrix.data.texts.length < 2) {
    return matrix.data.why === null ? (
      <StatusBox kind="empty" title={t('matrix.one')} />
    ) : (
      <WhyBox why={matrix.data.why} />
    )
  }
  return (
    <MatrixFigure
      matrix={matrix.data}
      date={date}
      address={address}
      about={about}
      onMeasure={(measure) =>
        onChange(({ measure: _, ...rest }) => (measure === 'words' ? rest : { ...rest, measure }), true)
      }
    />
  )
}

function CurvePart({ search, date }: PartProps) {
  const curve = useCurve(curveAddress(search))
  if (curve.error !== null) return <ErrorBox error={curve.error} onRetry={() => void curve.refetch()} />
  if (curve.data === undefined) return <ReuseLoading />
  return curve.data.why === null ? (
    <CurveFigure curve={curve.data} date={date} />
  ) : (
    <WhyBox why={curve.data.why} />
  )
}
