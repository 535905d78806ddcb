import { useTranslation } from 'react-i18next'
import { CiteBox } from '../components/CiteBox.tsx'
import { Popover } from '../components/Popover.tsx'
import type { AtlasChange } from '../routes/atlas-search.ts'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'

interface AtlasToolsProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly title: string
  readonly onChange: (part: AtlasChange) => void
}

/** How blocs and trade agreements count, and how to cite the view. */
export function AtlasTools({ data, choice, title, onChange }: AtlasToolsProps) {
  const { t } = useTranslation('atlas')
  const { version } = data.registry
  const rules = `${t(`rules.${choice.blocRule}`)}; ${t(`rules.${choice.scope}`)}`
  const plain = t('citePlain', { year: version.slice(0, 4), title, version, rules })
  const link = window.location.href
  return (
    <div className="atlas-tools">
      <fieldset className="segments">
        <legend className="unseen">{t('blocs')}</legend>
        <button
          type="button"
          className="button"
          aria-pressed={choice.blocRule === 'expanded'}
          onClick={() => onChange({ blocs: undefined })}
        >
          {t('blocsMembers')}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={choice.blocRule === 'node'}
          onClick={() => onChange({ blocs: 'node' })}
        >
          {t('blocsOne')}
        </button>
      </fieldset>
      <fieldset className="segments">
        <legend className="unseen">{t('scope')}</legend>
        <button
          type="button"
          className="button"
          aria-pressed={choice.scope === 'coded'}
          onClick={() => onChange({ scope: undefined })}
        >
          {t('scopeCoded')}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={choice.scope === 'all'}
          onClick={() => onChange({ scope: 'all' })}
        >
          {t('scopeAll')}
        </button>
      </fieldset>
      <Popover label={t('citePage')}>
        {() => (
          <div className="atlas-cite">
            <h2>{t('citeTitle')}</h2>
            <CiteBox
              link={link}
              citation={{
                plain,
                bibtex: `@misc{strata-atlas,\n  author = {{Strata registry}},\n  title = {${title}},\n  year = {${version.slice(0, 4)}},\n  note = {Registry version ${version}, ${rules}},\n  url = {${link}}\n}`,
                csl: JSON.stringify(
                  [
                    {
                      id: 'strata-atlas',
                      type: 'webpage',
                      title,
                      author: [{ literal: 'Strata registry' }],
                      issued: { 'date-parts': [[Number(version.slice(0, 4))]] },
                      version,
                      URL: link,
                    },
                  ],
                  null,
                  2,
                ),
                ris: [
                  'TY  - ELEC',
                  'AU  - Strata registry',
                  `TI  - ${title}`,
                  `PY  - ${version.slice(0, 4)}`,
                  `N1  - Registry version ${version}, ${rules}`,
                  `UR  - ${link}`,
                  'ER  - ',
                ].join('\n'),
              }}
            />
          </div>
        )}
      </Popover>
    </div>
  )
}
