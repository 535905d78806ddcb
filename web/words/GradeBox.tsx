import { useTranslation } from 'react-i18next'
import type { Lineage } from '../../src/api/reuse-lineage.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { greatestFlow } from './greatest-flow.ts'
import './grade-box.css'

const TESTS = ['text', 'relation', 'sequence'] as const

/** How strong the claim is that the target of the greatest flow builds on its source: words, relations and sequence, graded together. */
export function GradeBox({ answer }: { answer: Lineage }) {
  const { t } = useTranslation('words')
  const percent = usePercentText()
  const flow = greatestFlow(answer.flows, answer.rule)
  if (flow?.share == null) return null
  const { grade, claim, tests } = flow.claim
  return (
    <section className="grade-box" aria-labelledby="grade">
      <h2 id="grade">{t('grade.title')}</h2>
      <p className="caption">
        {t('grade.claim', {
          source: t(`layerInline.${flow.source ?? 'none'}`),
          target: t(`layerInline.${flow.target ?? 'none'}`),
          share: percent.one(flow.share[answer.rule]),
        })}
      </p>
      <dl className="grade-tests">
        {TESTS.map((test) => (
          <div key={test}>
            <dt>{t(`grade.${test}`)}</dt>
            <dd>
              <b>{t(`grade.reading.${tests[test].reading}`)}.</b> {tests[test].reason}
            </dd>
          </div>
        ))}
      </dl>
      <p className="grade-letter">
        <b>{grade}</b>
        <span>{claim}</span>
      </p>
    </section>
  )
}
