import type { AtlasChange } from '../routes/atlas-search.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import type { LayerCounts } from './layer-counts.ts'
import { OneSide } from './OneSide.tsx'
import { PairSide } from './PairSide.tsx'
import { WorldSide } from './WorldSide.tsx'
import type { YearTies } from './year-view.ts'

interface AtlasSideProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly counts: LayerCounts
  readonly onChange: (part: AtlasChange, replace?: boolean) => void
  readonly onChoose: (actorId: string) => void
}

/** Beside the map: the world's totals and a chooser, what binds the one chosen, or all that binds two. */
export function AtlasSide({ counts, ...props }: AtlasSideProps) {
  const { data, choice, ties, onChange, onChoose } = props
  const { a, b } = choice
  if (a === null) return <WorldSide {...props} counts={counts} />
  if (b === null) return <OneSide {...props} a={a} onChoose={onChoose} />
  return <PairSide data={data} choice={choice} ties={ties} a={a} b={b} onChange={onChange} />
}
