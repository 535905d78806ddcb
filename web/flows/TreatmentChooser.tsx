import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCodebook } from '../api/queries.ts'
import { TopicChooser } from './TopicChooser.tsx'
import { CHOSEN_FAMILIES, treatmentOf, treatmentParts } from './treatment-parts.ts'

/** The choice of every family, which needs topics beside it. */
const ANY = 'any'

interface TreatmentChooserProps {
  readonly treatment: string
  readonly onChange: (treatment: string) => void
}

/** Which instruments the models ask about: a family, topics, and of labour agreements one thing that is coded of their content. */
export function TreatmentChooser({ treatment, onChange }: TreatmentChooserProps) {
  const { t } = useTranslation(['flows', 'common'])
  const familyId = useId()
  const codedId = useId()
  const parts = treatmentParts(treatment)
  const codebook = useCodebook().data ?? []
  const coded = codebook.filter(({ values }) => values === 'yes;no')
  return (
    <div className="treatment-chooser no-print">
      <span className="treatment-choice">
        <label htmlFor={familyId}>{t('treatment.family')}</label>
        <select
          id={familyId}
          value={parts === null ? '' : (parts.family ?? ANY)}
          onChange={({ target }) => {
            const family = CHOSEN_FAMILIES.find((name) => name === target.value)
            if (family !== undefined)
              onChange(treatmentOf({ family, topics: parts?.topics ?? null, coded: null }))
            else if (target.value === ANY && parts !== null && parts.topics !== null)
              onChange(treatmentOf({ family: null, topics: parts.topics, coded: null }))
          }}
        >
          {parts === null && <option value="">{treatment}</option>}
          {parts !== null && parts.family !== null && !CHOSEN_FAMILIES.includes(parts.family) && (
            <option value={parts.family}>{t(`common:familyPlural.${parts.family}`)}</option>
          )}
          {parts !== null && parts.topics !== null && <option value={ANY}>{t('treatment.anyFamily')}</option>}
          {CHOSEN_FAMILIES.map((family) => (
            <option key={family} value={family}>
              {t(`common:familyPlural.${family}`)}
            </option>
          ))}
        </select>
      </span>
      {parts !== null && (
        <TopicChooser
          topics={parts.topics}
          onChange={(topics) => onChange(treatmentOf({ family: parts.family, topics, coded: parts.coded }))}
        />
      )}
      {parts?.family === 'labour-agreement' && (
        <span className="treatment-choice">
          <label htmlFor={codedId}>{t('treatment.coded')}</label>
          <select
            id={codedId}
            value={parts.coded ?? ''}
            onChange={({ target }) =>
              onChange(treatmentOf({ ...parts, coded: target.value === '' ? null : target.value }))
            }
          >
            <option value="">{t('treatment.any')}</option>
            {coded.map(({ variable, label, count_yes }) => (
              <option key={variable} value={variable}>
                {t('treatment.option', { label, count: count_yes ?? 0 })}
              </option>
            ))}
          </select>
        </span>
      )}
    </div>
  )
}
