import { useTranslation } from 'react-i18next'
import type { ReuseRule } from '../../src/api/reuse-common.ts'
import type { LayerFlow, Lineage } from '../../src/api/reuse-lineage.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { greatestFlow } from './greatest-flow.ts'
import './layer-flows.css'

interface LayerFlowsProps {
  readonly answer: Lineage
  readonly date: string
}

/** Share of each layer’s words by the layer that they were first seen in, beside what permuted layers would give. */
export function LayerFlows({ answer, date }: LayerFlowsProps) {
  const { t } = useTranslation(['words', 'common'])
  const percent = usePercentText()
  const { flows, rule } = answer
  const greatest = greatestFlow(flows, rule)
  const title =
    greatest?.share == null
      ? t('layers.title')
      : t(greatest.source === greatest.target ? 'layers.findingOwn' : 'layers.finding', {
          share: percent.one(greatest.share[rule]),
          source: t(`layerInline.${greatest.source ?? 'none'}`),
          Target: t(`common:layer.${greatest.target ?? 'none'}`),
        })
  const permutations = flows.reduce(
    (most, { null_band: band }) => (band.status === 'computed' ? Math.max(most, band.permutations) : most),
    0,
  )
  return (
    <Figure
      title={title}
      unit={t('layers.unit', { rule: t(`rule.said.${rule}`) })}
      source={t('source', { version: answer.registry_version, method: answer.method })}
      date={date}
      summary={t('layers.summary', { title, count: flows.length })}
      leftOut={permutations > 0 ? t('layers.null', { count: permutations }) : t('layers.noNull')}
      table={<FlowTable answer={answer} />}
    >
      <HeatTable flows={flows} rule={rule} />
    </Figure>
  )
}

/** Levels of the ramp that text stands out on in both themes. */
const LEVELS = [0.02, 0.1, 0.3] as const

function HeatTable({ flows, rule }: { flows: readonly LayerFlow[]; rule: ReuseRule }) {
  const { t } = useTranslation(['words', 'common'])
  const percent = usePercentText()
  const layersOf = (side: 'source' | 'target') =>
    [...LAYERS, null].filter((layer) => layer !== null || flows.some((flow) => flow[side] === null))
  return (
    <table className="heat-table">
      <caption className="unseen">{t('layers.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('layers.corner')}</th>
          {layersOf('target').map((layer) => (
            <th key={layer} scope="col" title={t(`common:layer.${layer ?? 'none'}`)}>
              <LayerMark layer={layer} />
              <span className="heat-name">{t(`common:layer.${layer ?? 'none'}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layersOf('source').map((source) => (
          <tr key={source}>
            <th scope="row">
              <LayerName layer={source} />
            </th>
            {layersOf('target').map((target) => {
              const flow = flows.find((one) => one.source === source && one.target === target)
              if (flow?.share == null)
                return (
                  <td key={target} className="heat-none">
                    {t('layers.none')}
                  </td>
                )
              const share = flow.share[rule]
              const verdict = flow.claim.tests.text.reading
              const band = flow.null_band
              return (
                <td
                  key={target}
                  data-level={LEVELS.filter((level) => share >= level).length}
                  data-verdict={verdict}
                >
                  <b>
                    {percent.one(share)}
                    {verdict === 'supports' && <span aria-hidden="true"> ▲</span>}
                    {verdict === 'contrary' && <span aria-hidden="true"> ▼</span>}
                  </b>
                  <small>
                    {band.status === 'computed'
                      ? t('layers.band', { range: percent.range(band.low, band.high) })
                      : t('layers.noBand')}
                    <span className="unseen">, {t(`verdict.${verdict}`)}</span>
                  </small>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FlowTable({ answer: { flows, rule } }: { answer: Lineage }) {
  const { t } = useTranslation('words')
  const percent = usePercentText()
  const numberText = useNumberText()
  return (
    <DataTable
      caption={t('layers.table')}
      rows={flows}
      rowKey={({ source, target }) => `${source} ${target}`}
      columns={[
        { name: 'source', label: t('layers.source'), cell: ({ source }) => <LayerName layer={source} /> },
        { name: 'target', label: t('layers.target'), cell: ({ target }) => <LayerName layer={target} /> },
        {
          name: 'words',
          label: t('shares.words'),
          isNumber: true,
          cell: ({ words }) => numberText(Math.round(words[rule])),
        },
        {
          name: 'share',
          label: t('shares.share'),
          isNumber: true,
          cell: ({ share }) => (share === null ? '' : percent.one(share[rule])),
        },
        {
          name: 'range',
          label: t('shares.range'),
          isNumber: true,
          cell: ({ share }) => {
            if (share === null) return ''
            const all = [share.earliest, share.equal, share.nearest]
            return percent.range(Math.min(...all), Math.max(...all))
          },
        },
        {
          name: 'null',
          label: t('layers.chance'),
          isNumber: true,
          cell: ({ null_band: band }) =>
            band.status === 'computed' ? percent.range(band.low, band.high) : t('layers.noBand'),
        },
        {
          name: 'p',
          label: t('layers.p'),
          isNumber: true,
          cell: ({ null_band: band }) => (band.status === 'computed' ? band.p.toFixed(3) : ''),
        },
        {
          name: 'grade',
          label: t('layers.grade'),
          cell: ({ claim }) => `${claim.grade}: ${claim.claim}`,
        },
      ]}
    />
  )
}
