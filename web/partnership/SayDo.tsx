import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { Track } from './DotInterval.tsx'
import { readingMark } from './reading-mark.ts'
import { useReadingText } from './use-reading-text.ts'
import './say-do.css'

/** Lexicon against substance: how densely the text speaks of partnership, and how evenly it spreads duties, both against its class. */
export function SayDo({ report }: { readonly report: Pick<Partnership, 'lexicon' | 'say_do'> }) {
  const { t } = useTranslation(['partnership', 'common'])
  const text = useReadingText()
  const numberText = useNumberText()
  const { lexicon, say_do } = report
  const { value, gap, lexicon_z, balance_z, family, instruments } = say_do
  const rows = [
    ['says', lexicon_z],
    ['does', balance_z],
    ['gap', value],
  ] as const
  const words = lexicon?.words.filter(({ count }) => count > 0) ?? []
  return (
    <section className="section say-do" aria-labelledby="say-do">
      <h2 id="say-do">
        {value === null
          ? t('sayDo.title')
          : t(value > 0 ? 'sayDo.more' : 'sayDo.less', { gap: text.signed(value) })}
      </h2>
      <p className="caption">
        {family === null || instruments === 0
          ? t('sayDo.about')
          : t('sayDo.aboutClass', { family: t(`common:familyPlural.${family}`), count: instruments })}
      </p>
      <ul>
        {rows.map(([name, z]) => {
          const reading = { id: name, scale: 'z', value: z, of: null, interval: null } as const
          return (
            <li key={name} className="dot-interval">
              <span>{t(`sayDo.${name}`)}</span>
              {z === null ? (
                <span className="dot-gap">
                  <Track mark={{ kind: 'gap' }} tone="critical" />
                  <span className="dot-why">
                    {t(`gap.${lexicon === null ? 'no-text' : (gap ?? 'no-class')}`)}
                  </span>
                </span>
              ) : (
                <>
                  <Track mark={readingMark(reading)} tone={name === 'says' ? 'promise' : 'critical'} />
                  <b className="dot-value">{text.signed(z)}</b>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <p className="caption">
        {lexicon === null || lexicon.per_thousand === null
          ? t('sayDo.noWords')
          : t('sayDo.words', {
              density: text.plain(lexicon.per_thousand),
              tokens: numberText(lexicon.tokens),
              words: words.map(({ word, count }) => `${word} ${count}`).join(', ') || t('sayDo.noneOfThem'),
            })}
      </p>
    </section>
  )
}
