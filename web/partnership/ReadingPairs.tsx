import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import type { ReadingItem } from '../../src/api/partnership-readings.ts'
import { DotInterval, type DotTone } from './DotInterval.tsx'
import './reading-pairs.css'

interface ReadingPairsProps {
  readonly report: Pick<Partnership, 'promises' | 'critical'>
  /** Id of the reading whose sentences are open. */
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

/** The promises, each beside the critical reading that doubts it, in equal weight. */
export function ReadingPairs({ report, open, onOpen }: ReadingPairsProps) {
  const { t } = useTranslation('partnership')
  return (
    <div className="reading-pairs">
      <Head tone="promise" />
      <Head tone="critical" />
      {report.promises.map(({ id, readings, met }, place) => {
        const doubt = report.critical[place]
        return (
          <div className="reading-pair" key={id}>
            <Group id={id} tone="promise" readings={readings} open={open} onOpen={onOpen}>
              {id === 'win-win-win' && met !== null && (
                <span className="reading-met">{t(met ? 'met' : 'notMet')}</span>
              )}
            </Group>
            {doubt !== undefined && (
              <Group id={doubt.id} tone="critical" readings={doubt.readings} open={open} onOpen={onOpen} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function Head({ tone }: { readonly tone: DotTone }) {
  const { t } = useTranslation('partnership')
  return (
    <div className="reading-head" data-tone={tone} aria-hidden="true">
      <strong>{t(`tone.${tone}`)}</strong>{' '}
      <span className="second">
        {tone === 'promise' ? '●' : '○'} {t('measured')}
      </span>
    </div>
  )
}

interface GroupProps {
  readonly id: string
  readonly tone: DotTone
  readonly readings: readonly ReadingItem[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly children?: React.ReactNode
}

function Group({ id, tone, readings, open, onOpen, children }: GroupProps) {
  const { t } = useTranslation('partnership')
  return (
    <section
      className="reading-group"
      data-tone={tone}
      aria-label={`${t(`tone.${tone}`)}: ${t(`group.${id}`)}`}
    >
      <h3>
        {t(`group.${id}`)} <span className="reading-about">{t(`groupAbout.${id}`)}</span> {children}
      </h3>
      <ul>
        {readings.map((reading) => (
          <DotInterval
            key={reading.id}
            reading={reading}
            name={t(`reading.${reading.id}`)}
            tone={tone}
            isOpen={open === reading.id}
            hasN
            onOpen={() => onOpen(reading.id)}
          />
        ))}
      </ul>
    </section>
  )
}
