import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { Dialog } from '../components/Dialog.tsx'
import { useMedia } from '../components/use-media.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Chains } from './Chains.tsx'
import { CompareWithClass } from './CompareWithClass.tsx'
import { CriteriaFigure } from './CriteriaFigure.tsx'
import { defaultFigure } from './default-figure.ts'
import { EvidenceDrawer } from './EvidenceDrawer.tsx'
import { EvidenceHint } from './EvidenceHint.tsx'
import { HowMade } from './HowMade.tsx'
import { LegalizationFacts } from './LegalizationFacts.tsx'
import { Missing } from './Missing.tsx'
import { OwesFigure } from './OwesFigure.tsx'
import { PartnershipFoot } from './PartnershipFoot.tsx'
import { PartnershipHead } from './PartnershipHead.tsx'
import { ReadingsFigure } from './ReadingsFigure.tsx'
import { SayDo } from './SayDo.tsx'
import { TopicsFigure } from './TopicsFigure.tsx'
import { useOpenFigure } from './use-open-figure.ts'

/** Below this width the sentences of a figure take the page, rather than stand beside it. */
const NARROW = '(max-width: 1100px)'

interface PartnershipReportProps {
  readonly report: Partnership
  /** Date of the registry. */
  readonly date: string
}

/** Promises beside critical readings, asymmetry by topic, who owes whom, and the sentences of each figure. No overall verdict. */
export function PartnershipReport({ report, date }: PartnershipReportProps) {
  const { t } = useTranslation('partnership')
  const dateText = useDateText()
  const isNarrow = useMedia(NARROW)
  const first = defaultFigure(report)
  const { figure, place, search, open, close, setPlace, change } = useOpenFigure(isNarrow ? null : first)
  useKeys([
    {
      keys: 'Enter',
      label: t('keys.open'),
      run: () => {
        if (figure === null && first !== null) open(first)
      },
    },
  ])
  const reading = figure?.kind === 'reading' ? figure.id : null
  const common = { source: t('source', { version: report.registry_version }), date: dateText(date) }
  const openReading = (id: string): void => open({ kind: 'reading', id })
  const drawer =
    figure === null ? null : (
      <EvidenceDrawer
        report={report}
        figure={figure}
        place={place}
        isPage={isNarrow}
        onPlace={setPlace}
        onClose={close}
      />
    )
  return (
    <article className="partnership-page">
      <PartnershipHead
        report={report}
        isCompared={search.compare === 'class'}
        onCompare={() => {
          const { compare, ...rest } = search
          change(compare === undefined ? { ...rest, compare: 'class' } : rest)
        }}
      />
      <div className="partnership-columns">
        <div className="partnership-main">
          <ReadingsFigure report={report} {...common} open={reading} onOpen={openReading} />
          <div className="partnership-charts">
            <TopicsFigure
              report={report}
              {...common}
              open={figure?.kind === 'topic' ? figure.id : null}
              onOpen={(id) => open({ kind: 'topic', id })}
            />
            <OwesFigure
              report={report}
              {...common}
              topic={search.topic ?? null}
              onTopic={(topic) => {
                const { topic: _, ...rest } = search
                change(topic === null ? rest : { ...rest, topic })
              }}
              open={figure?.kind === 'owes' ? `${figure.bearer}.${figure.beneficiary}` : null}
              onOpen={(bearer, beneficiary) => open({ kind: 'owes', bearer, beneficiary })}
            />
          </div>
          <CriteriaFigure criteria={report.criteria} {...common} open={reading} onOpen={openReading} />
          {search.compare === 'class' && <CompareWithClass report={report} {...common} />}
          <Chains
            report={report}
            open={reading === 'k' ? place : null}
            onOpen={(at) => open({ kind: 'reading', id: 'k' }, at)}
          />
          <div className="partnership-charts">
            <SayDo report={report} />
            <LegalizationFacts report={report} />
          </div>
          <div className="partnership-charts">
            <HowMade report={report} />
            <Missing report={report} />
          </div>
        </div>
        {!isNarrow && (
          <aside className="partnership-side no-print" aria-label={t('evidence.title')}>
            {drawer ?? <EvidenceHint />}
          </aside>
        )}
      </div>
      {isNarrow && (
        <Dialog open={figure !== null} onClose={close} title={t('evidence.title')} shape="top">
          {drawer}
        </Dialog>
      )}
      <PartnershipFoot report={report} />
    </article>
  )
}
