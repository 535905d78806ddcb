import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { COMPARED_TEXTS } from '../../src/api/reuse-compare.ts'
import type { TextItem } from '../../src/api/text-items.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useLanguageText } from '../format/use-language-text.ts'
import { nameOfText, TextChooser } from './TextChooser.tsx'

interface ChosenTextsProps {
  readonly fieldId: string
  readonly chosen: readonly string[]
  /** The texts held, the likeliest to be added first. */
  readonly texts: readonly TextItem[]
  readonly onChange: (texts: readonly string[]) => void
}

/** The texts compared, the first of them marked as such, and a field that adds one. */
export function ChosenTexts({ fieldId, chosen, texts, onChange }: ChosenTextsProps) {
  const { t } = useTranslation('compare')
  const byId = new Map(texts.map((item) => [item.id, item]))
  const nameOf = (id: string): string => {
    const item = byId.get(id)
    return item === undefined ? id : nameOfText(item)
  }
  return (
    <div className="chosen-texts">
      {chosen.length > 0 && (
        <ol aria-label={t('choose.label')}>
          {chosen.map((id, place) => (
            <li key={id} className="chosen-text">
              <div>
                <LayerMark layer={byId.get(id)?.instrument?.layer ?? null} />{' '}
                <TextName id={id} item={byId.get(id)} />
                {chosen.length > 1 &&
                  (place === 0 ? (
                    <span className="tag">{t('choose.base')}</span>
                  ) : (
                    <button
                      type="button"
                      className="link-button chosen-first no-print"
                      aria-label={t('choose.makeFirstOf', { title: nameOf(id) })}
                      onClick={() => onChange([id, ...chosen.filter((other) => other !== id)])}
                    >
                      {t('choose.makeFirst')}
                    </button>
                  ))}
              </div>
              <button
                type="button"
                className="button no-print"
                aria-label={t('choose.remove', { title: nameOf(id) })}
                onClick={() => onChange(chosen.filter((other) => other !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ol>
      )}
      {chosen.length < COMPARED_TEXTS ? (
        <TextChooser
          id={fieldId}
          label={t(chosen.length === 0 ? 'choose.first' : 'choose.add')}
          texts={texts.filter(({ id }) => !chosen.includes(id))}
          onChoose={(id) => onChange([...chosen, id])}
        />
      ) : (
        <p className="caption no-print">{t('choose.most', { count: COMPARED_TEXTS })}</p>
      )}
    </div>
  )
}

/** Title of a text, which leads to it, its date, language and length; its id where it is not held. */
function TextName({ id, item }: { id: string; item: TextItem | undefined }) {
  const { t } = useTranslation('compare')
  const dateText = useDateText()
  const languageText = useLanguageText()
  if (item === undefined) return <span className="mono">{id}</span>
  const signed = item.instrument?.signed ?? null
  return (
    <>
      {item.instrument === null ? (
        <span className="chosen-name">{nameOfText(item)}</span>
      ) : (
        <Link
          className="chosen-name"
          to="/instruments/$id/text"
          params={{ id: item.instrument.id }}
          search={{ text: id }}
        >
          {nameOfText(item)}
        </Link>
      )}{' '}
      <span className="second">
        {signed === null ? t('choose.undated') : dateText(signed)} ·{' '}
        {t('choose.language', {
          language: languageText(item.language),
          words: t('choose.words', { count: item.words }),
        })}
        {item.exclusion?.excluded === true && ` · ${t('choose.excluded')}`}
      </span>
    </>
  )
}
