import { useTranslation } from 'react-i18next'
import { CiteBox } from '../components/CiteBox.tsx'
import { Popover } from '../components/Popover.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { citeView } from './cite-view.ts'

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
        const link = window.location.href
        return (
          <div className="atlas-cite">
            <h2>{t('citeTitle')}</h2>
            <CiteBox link={link} citation={citeView(data.registry, title, rules, link)} />
          </div>
        )
      }}
    </Popover>
  )
}
