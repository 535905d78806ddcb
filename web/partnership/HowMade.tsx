import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { useLanguageText } from '../format/use-language-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { useReadingText } from './use-reading-text.ts'

/** What the figures rest on: sides, texts, coders with their agreement, corrections. */
export function HowMade({ report }: { readonly report: Partnership }) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const numberText = useNumberText()
  const languageText = useLanguageText()
  const { header, coding, agreement, corrections, clauses, clauses_on_topic } = report
  const { sides, texts } = header
  const told = agreement.filter(({ alpha }) => alpha !== null)
  return (
    <section className="section how-made" aria-labelledby="how-made">
      <h2 id="how-made">{t('made.title')}</h2>
      <dl className="made-facts">
        <dt>{t('made.sides')}</dt>
        <dd>
          {sides.a !== null && sides.b !== null
            ? t('made.two', {
                a: sides.a.name,
                b: sides.b.name,
                rule: t(`sidesRule.${sides.rule ?? 'given'}`),
              })
            : t('made.none', { reason: t(`noSides.${sides.reason ?? 'not-given'}`) })}
        </dd>
        <dt>{t('made.texts')}</dt>
        <dd>
          {texts.length === 0 && t('made.noText')}
          {texts.map((each) => (
            <div key={each.id}>
              <Link
                to="/instruments/$id/text"
                params={{ id: header.instrument }}
                search={{ text: each.id }}
                className="mono keep-ltr"
              >
                {each.id}
              </Link>{' '}
              {languageText(each.language)},{' '}
              {each.used
                ? t('made.clauses', { count: each.clauses, onTopic: clauses_on_topic })
                : t(`notUsed.${each.why_not_used ?? 'excluded'}`)}
            </div>
          ))}
        </dd>
        <dt>{t('made.coders')}</dt>
        <dd>
          {coding.coders === 0
            ? t('made.noCoder')
            : t('made.coded', { coders: coding.coders, coded: coding.coded_clauses, count: clauses })}{' '}
          {told.length > 0 && (
            <>
              {told
                .map(({ variable, alpha, verdict }) =>
                  t('made.alpha', {
                    variable: t(`variable.${variable}`),
                    alpha: text.plain(alpha ?? 0),
                    verdict: t(`verdict.${verdict}`),
                  }),
                )
                .join('; ')}
              .
            </>
          )}
        </dd>
        <dt>{t('made.overrides')}</dt>
        <dd>
          {t('made.overridden', { count: coding.overrides })}{' '}
          {coding.disputed > 0 && t('made.disputed', { count: coding.disputed })}{' '}
          {coding.orphans > 0 && t('made.orphans', { count: coding.orphans })}
        </dd>
        {corrections.length > 0 && (
          <>
            <dt>{t('made.corrected')}</dt>
            <dd>
              {corrections.map((each) => (
                <div key={each.id}>
                  {t('made.correction', {
                    figure: t(`corrected.${each.id}`),
                    machine: text.plain(each.machine),
                    corrected: text.plain(each.corrected),
                    low: text.plain(each.low),
                    high: text.plain(each.high),
                    sample: numberText(each.sample),
                  })}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
