import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { useActorById } from '../api/queries.ts'
import { useDateText } from '../format/use-date-text.ts'

/** Those who could have taken part and did not, out of how many. */
export function StayedOut({ detail }: { detail: InstrumentDetail }) {
  const { t } = useTranslation('instrument')
  const actorById = useActorById()
  const dateText = useDateText()
  return detail.stayed_out.map(({ kind, bloc, of, on, actors }) => (
    <p key={`${kind} ${bloc}`} className="stayed-out">
      <strong>{t(`out.${kind}`)}</strong>{' '}
      <span className="second">
        {t(`out.${kind}Of`, {
          count: actors.length,
          of,
          bloc: bloc?.toUpperCase() ?? '',
          on: on === null ? '' : dateText(on),
        })}
      </span>
      <span className="stayed-out-list mono keep-ltr">
        {actors.length === 0
          ? t('out.nobody')
          : actors.map((id) => (
              <abbr key={id} title={actorById.get(id)?.name ?? id}>
                {id}
              </abbr>
            ))}
      </span>
    </p>
  ))
}
