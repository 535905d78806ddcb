import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { partnershipAddress } from '../api/partnership-queries.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'

interface PartnershipHeadProps {
  readonly report: Partnership
  readonly isCompared: boolean
  readonly onCompare: () => void
}

/** Which instrument it is, who is A and who B, and what of it is held. */
export function PartnershipHead({ report, isCompared, onCompare }: PartnershipHeadProps) {
  const { t } = useTranslation(['partnership', 'common'])
  const dateText = useDateText()
  const { header, registry_version } = report
  const { instrument, title, family, layer, binding, signed, sides, texts } = header
  return (
    <div className="partnership-head">
      <nav className="record-crumbs no-print" aria-label={t('crumbs')}>
        <Link to="/partnership">{t('list')}</Link> /{' '}
        <Link to="/partnership" search={{ family }}>
          {t(`common:familyPlural.${family}`)}
        </Link>{' '}
        /{' '}
        <Link to="/instruments/$id" params={{ id: instrument }} className="mono keep-ltr">
          {instrument}
        </Link>
      </nav>
      <div className="partnership-title">
        <h1>{t('title')}</h1>
        <div className="button-row no-print">
          <button type="button" className="button" aria-pressed={isCompared} onClick={onCompare}>
            {t('compareClass')}
          </button>
          <PageTools
            title={t('titleOf', { title })}
            about=""
            registryVersion={registry_version}
            address={partnershipAddress(instrument)}
            statement={t('statement')}
          />
        </div>
      </div>
      <p className="partnership-facts">
        <Link to="/instruments/$id" params={{ id: instrument }}>
          <strong>{title}</strong>
        </Link>{' '}
        <LayerName layer={layer} /> ·{' '}
        {signed === null ? t('undated') : t('signed', { date: dateText(signed) })} ·{' '}
        <BindingMark binding={binding} words />
        {sides.a !== null && sides.b !== null ? (
          <>
            {' · '}
            <b>A</b> {sides.a.name} · <b>B</b> {sides.b.name}
          </>
        ) : (
          <> · {t('made.none', { reason: t(`noSides.${sides.reason ?? 'not-given'}`) })}</>
        )}
      </p>
      {texts.length === 0 && (
        <StatusBox kind="partial" title={t('noText.title')}>
          <p>
            {t('noText.about')} <Link to="/texts">{t('missing.bring')}</Link>
          </p>
        </StatusBox>
      )}
    </div>
  )
}
