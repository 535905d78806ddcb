import { useTranslation } from 'react-i18next'
import { Popover } from '../components/Popover.tsx'

/** What can be written in the field, each with an example to try. */
const EXAMPLES = [
  ['word', 'readmission'],
  ['phrase', '"human rights"'],
  ['prefix', 'migra*'],
  ['and', 'visa facilitation'],
  ['or', 'refugee OR asylum'],
  ['not', 'workers -posted'],
  ['near', 'NEAR(return dignity, 10)'],
  ['field', 'heading:readmission'],
] as const

/** The syntax of a question, in a popover. */
export function SyntaxHelp({ onTry }: { onTry: (text: string) => void }) {
  const { t } = useTranslation('search')
  return (
    <Popover label={t('help.button')} className="syntax-help">
      {(close) => (
        <>
          <dl>
            {EXAMPLES.map(([name, example]) => (
              <div key={name}>
                <dt>
                  <button
                    type="button"
                    className="link-button mono keep-ltr"
                    aria-label={t('help.try', { example })}
                    onClick={() => {
                      onTry(example)
                      close()
                    }}
                  >
                    {example}
                  </button>
                </dt>
                <dd>{t(`help.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="caption">{t('help.stems')}</p>
        </>
      )}
    </Popover>
  )
}
