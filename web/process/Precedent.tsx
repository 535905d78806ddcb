import { useTranslation } from 'react-i18next'
import type { ProcessPrecedentItem } from '../../src/api/layer-interplay.ts'
import { useInterplay } from '../api/process-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { usePercentText } from '../format/use-percent-text.ts'

/** Whether the members of a process had bilateral instruments before they met in it (METHOD §2), with bounds, chance and reason. */
export function Precedent({ process }: { process: string }) {
  const { t } = useTranslation('process')
  const interplay = useInterplay()
  if (interplay.error !== null) {
    return <ErrorBox error={interplay.error} onRetry={() => void interplay.refetch()} />
  }
  if (interplay.data === undefined) return <StatusBox kind="loading">{t('precedent.loading')}</StatusBox>
  const found = interplay.data.processes.find(({ instrument }) => instrument === process)
  return found === undefined ? null : <Found found={found} />
}

function Found({ found }: { found: ProcessPrecedentItem }) {
  const { t } = useTranslation('process')
  const { one: percent } = usePercentText()
  const { counted, recorded_alone, chance } = found
  const { share, possible_share } = counted
  if (share === null) {
    return (
      <section className="section">
        <h2>{t('precedent.none')}</h2>
        <p className="second">{t('precedent.noneWhy')}</p>
      </section>
    )
  }
  const isBound = possible_share !== null && possible_share > share
  return (
    <section className="section" aria-labelledby="precedent">
      <h2 id="precedent">
        {t(isBound ? 'precedent.titleBound' : 'precedent.title', {
          share: percent(share),
          most: percent(possible_share ?? share),
        })}
      </h2>
      <p className="caption">
        {t('precedent.about', {
          dated: counted.dated,
          dyads: counted.dyads,
          least: percent(counted.least ?? 0),
          greatest: percent(counted.most ?? 1),
          recorded:
            recorded_alone.share === null
              ? t('precedent.recordedNone')
              : t('precedent.recorded', {
                  share: percent(recorded_alone.share),
                  dated: recorded_alone.dated,
                }),
        })}
      </p>
      <p>
        {chance.status === 'computed'
          ? t('precedent.chance', {
              density: percent(chance.density),
              dyads: chance.dyads,
              mean: percent(chance.mean),
              low: percent(chance.low),
              high: percent(chance.high),
              p: chance.p.toFixed(3),
              q: chance.q.toFixed(3),
            })
          : t(`precedent.noChance.${chance.reason}`)}
      </p>
      <p className="caption">{t('precedent.reading')}</p>
    </section>
  )
}
