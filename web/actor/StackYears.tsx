import { useMemo } from 'react'
import type { ActorYears } from '../../src/api/actor-pages.ts'
import { coveredByLayer } from '../../src/layers/covered-years.ts'
import { useCoverage } from '../api/queries.ts'
import { LayerBars } from '../components/LayerBars.tsx'
import { layerBars } from '../components/layer-bars.ts'
import { timeAxis } from '../components/time-axis.ts'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useWidth } from '../components/use-width.ts'
import { stackSeries } from './stack-series.ts'

interface StackYearsProps {
  readonly series: ActorYears
  readonly year: number
  readonly onYear: (year: number) => void
}

const NAMES_PX = 116
const COUNTS_PX = 40
const PLOT_PX = 190

/** The instruments that bind an actor, a bar a year and a row a layer; a press chooses the year. */
export function StackYears({ series, year, onYear }: StackYearsProps) {
  const isPhone = useMedia(PHONE)
  const [box, widthPx] = useWidth<HTMLDivElement>(900)
  const first = series.years[0]?.year ?? year
  const last = series.years.at(-1)?.year ?? year
  const axis = useMemo(
    () => timeAxis({ first, last, widthPx, startPx: isPhone ? 20 : NAMES_PX, endPadPx: COUNTS_PX }),
    [first, last, widthPx, isPhone],
  )
  const cells = useCoverage()
  const layout = useMemo(
    () => layerBars(stackSeries(series, coveredByLayer(cells)), axis, PLOT_PX),
    [series, cells, axis],
  )
  return (
    <div ref={box}>
      <LayerBars
        layout={layout}
        axis={axis}
        isNarrow={isPhone}
        years={[year, year]}
        addsUp={false}
        onYear={onYear}
      />
    </div>
  )
}
