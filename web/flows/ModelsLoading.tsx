import { useTranslation } from 'react-i18next'
import type { FlowsState } from '../../src/api/flows-models.ts'
import { useFlowsState } from '../api/flow-queries.ts'
import { StatusBox } from '../components/StatusBox.tsx'

interface ModelsLoadingProps {
  readonly what: FlowsState['running'][number]['what']
  readonly treatment: string
  readonly onStop: () => void
}

/** While models are fitted: how many of how many, and how to stop. */
export function ModelsLoading({ what, treatment, onStop }: ModelsLoadingProps) {
  const { t } = useTranslation('flows')
  const state = useFlowsState()
  const job = state.data?.running.find((each) => each.what === what && each.treatment === treatment)
  const isCounted = job !== undefined && job.all > 0
  return (
    <StatusBox
      kind="loading"
      title={isCounted ? t('models.fitting', { done: job.done, count: job.all }) : t('models.building')}
      {...(isCounted ? { known: job.done / job.all } : {})}
    >
      <p>
        <button type="button" className="link-button" onClick={onStop}>
          {t('models.stop')}
        </button>
      </p>
    </StatusBox>
  )
}
