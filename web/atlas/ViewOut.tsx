import { useTranslation } from 'react-i18next'
import { PageTools } from '../components/PageTools.tsx'
import { stringifySearch } from '../search-params.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import { viewAddress } from './view-address.ts'

interface ViewOutProps {
  readonly registryVersion: string
  readonly choice: AtlasChoice
  readonly title: string
}

/** The way out of the view: the rows that it rests on, with its year and rules, and how to cite it. */
export function ViewOut({ registryVersion, choice, title }: ViewOutProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const off = choice.without === null ? choice.off : [...new Set([...choice.off, choice.without])]
  const shown = a === null ? 'world' : b === null ? 'one' : 'pair'
  const layers = off.map((layer) => t(`common:layer.${layer}`)).join(', ')
  const without = off.length === 0 ? [] : [t('out.without', { layers })]
  const statement = [
    t(`out.${shown}`, { a: a?.name, b: b?.name, year }),
    ...(off.length === 0 ? [] : [t('out.all', { layers })]),
  ]
  return (
    <PageTools
      title={title}
      about={[t(`rules.${choice.blocRule}`), t(`rules.${choice.scope}`), ...without].join('; ')}
      registryVersion={registryVersion}
      address={viewAddress(choice)}
      network={`/api/layers/edges${stringifySearch({ year, blocs: choice.blocRule, scope: choice.scope })}`}
      statement={statement.join(' ')}
    />
  )
}
