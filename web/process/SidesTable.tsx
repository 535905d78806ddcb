import { useTranslation } from 'react-i18next'
import type { MembershipMix } from '../../src/api/processes.ts'
import { ReportError } from '../changes/ReportError.tsx'

const SIDES = ['origin', 'transit', 'destination'] as const
const SIGNS = { yes: '●', no: '○', 'not-told': '◌' } as const

interface SidesTableProps {
  /** Id of the process. */
  readonly process: string
  readonly mix: MembershipMix
}

/** Which sides the coded composition names: among the members, not among them, or not told apart by the coding. */
export function SidesTable({ process, mix }: SidesTableProps) {
  const { t } = useTranslation('process')
  const { sides } = mix
  return (
    <table className="data-table sides-table">
      <caption className="unseen">{t('sides.table')}</caption>
      <thead>
        <tr>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {t(`sides.${side}`)}
            </th>
          ))}
          <th scope="col">{t('sides.source')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {SIDES.map((side) => (
            <td key={side}>
              <span aria-hidden="true">{sides === null ? '–' : SIGNS[sides[side]]}</span>{' '}
              {sides === null ? t('sides.open') : t(`sides.${sides[side]}`)}
            </td>
          ))}
          <td>
            <span className="mono keep-ltr">{mix.source}</span>
            <ReportError
              table="codings"
              rowKey={[process, 'membership_mix', mix.value, mix.source].join('|')}
              name={t('sides.coding')}
            />
          </td>
        </tr>
      </tbody>
    </table>
  )
}
