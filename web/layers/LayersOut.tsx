import type { AtlasData } from '../atlas/atlas-data.ts'
import { PageTools } from '../components/PageTools.tsx'
import { stringifySearch } from '../search-params.ts'
import type { LayersChoice } from './layers-choice.ts'
import { useRulesText } from './use-rules-text.ts'

interface LayersOutProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly title: string
}

/** The way out of the page: the measures of the year under its rules, and how to cite it. */
export function LayersOut({ data, choice, title }: LayersOutProps) {
  const rulesText = useRulesText()
  return (
    <PageTools
      title={title}
      about={rulesText(choice)}
      registryVersion={data.registry.version}
      address={layersAddress(choice)}
    />
  )
}

/** The address of the API that answers the numbers of the year. */
export function layersAddress({ year, blocRule, scope, inferred }: LayersChoice): string {
  return `/api/layers/measures${stringifySearch({ year, blocs: blocRule, scope, inferred })}`
}
