import { useTranslation } from 'react-i18next'
import { cite, versionedAddress } from '../../src/model/cite.ts'
import { CiteBox } from '../components/CiteBox.tsx'
import { Popover } from '../components/Popover.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'

interface CiteViewProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly title: string
}

/** How to cite the view, with its rules and address. */
export function CiteView({ data, choice, title }: CiteViewProps) {
  const { t } = useTranslation('atlas')
  const rules = `${t(`rules.${choice.blocRule}`)}; ${t(`rules.${choice.scope}`)}`
  return (
    <Popover label={t('citePage')} className="atlas-tools">
      {() => {
        const { version } = data.registry
        const address = window.location.href
        const link = versionedAddress(address, version)
        const citation = cite({
          kind: 'page',
          key: 'atlas',
          title,
          about: rules,
          registryVersion: version,
          address,
        })
        return (
          <div className="atlas-cite">
            <h2>{t('citeTitle')}</h2>
            <CiteBox link={link} citation={citation} />
          </div>
        )
      }}
    </Popover>
  )
}
