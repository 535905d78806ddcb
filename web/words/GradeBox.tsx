import { useTranslation } from 'react-i18next'
import type { Lineage } from '../../src/api/reuse-lineage.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { flowGrade, flowVerdict, greatestFlow } from './flow-grade.ts'
import './grade-box.css'

/** How strong the claim is that the greatest flow is more than chance: words are one of three tests, so that they alone give C at most. */
export function GradeBox({ answer }: { answer: Lineage }) {
  const { t } = useTranslation('words')
  const percent = usePercentText()
  const flow = greatestFlow(answer.flows, answer.rule)
  if (flow?.share == null) return null
  const verdict = flowVerdict(flow, answer.rule)
  const band = flow.null_band
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
        <div>
          <dt>{t('grade.text')}</dt>
          <dd>
            {t('grade.before')} {t(`verdict.${verdict}`)}
            {band.status === 'computed'
              ? ` (${t('grade.p', { p: band.p.toFixed(3), count: band.permutations })})`
              : `: ${band.sentence}`}
          </dd>
        </div>
        <div>
          <dt>{t('grade.relation')}</dt>
          <dd>{t('grade.notTested')}</dd>
        </div>
        <div>
          <dt>{t('grade.sequence')}</dt>
          <dd>{t('grade.notTested')}</dd>
        </div>
      </dl>
      <p className="grade-letter">
        <b>{flowGrade(verdict)}</b>
        <span>{t(`grade.reads.${verdict}`)}</span>
      </p>
    </section>
  )
}
