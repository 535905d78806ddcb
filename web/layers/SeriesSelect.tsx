import { useTranslation } from 'react-i18next'
import type { LAYER_SETS } from '../../src/layers/layer-sets.ts'
import { isLayer } from '../../src/model/layer.ts'
import { type LayersChange, SERIES_MEASURES, type SeriesLayer } from '../routes/layers-search.ts'
import { isOfTwo, SERIES_GIVEN, SERIES_OF, type SeriesChoice } from './series-choice.ts'

interface SeriesSelectProps {
  readonly series: SeriesChoice
  readonly onChange: (part: LayersChange) => void
}

/** Chooses what the series shows: the measure, its layer, and the other layer of an overlap. */
export function SeriesSelect({ series, onChange }: SeriesSelectProps) {
  const { t } = useTranslation('layers')
  const nameOf = useSeriesLayerName()
  const { measure, of, given } = series
  return (
    <div className="series-choice no-print">
      <select
        aria-label={t('series.measure')}
        value={measure}
        onChange={({ target }) =>
          onChange({
            measure: SERIES_MEASURES.find((name) => name === target.value),
            of: undefined,
            given: undefined,
          })
        }
      >
        {SERIES_MEASURES.map((name) => (
          <option key={name} value={name}>
            {t(`series.name.${name}`)}
          </option>
        ))}
      </select>
      {given !== null && (
        <LayerSelect
          label={t(measure === 'jaccard' ? 'series.one' : 'series.given')}
          values={SERIES_GIVEN}
          value={given}
          nameOf={nameOf}
          onChange={(name) => onChange({ given: name })}
        />
      )}
      <LayerSelect
        label={t(isOfTwo(measure) ? 'series.other' : 'series.of')}
        values={SERIES_OF[measure]}
        value={of}
        nameOf={nameOf}
        onChange={(name) => onChange({ of: name })}
      />
    </div>
  )
}

interface LayerSelectProps {
  readonly label: string
  readonly values: readonly SeriesLayer[]
  readonly value: SeriesLayer
  readonly nameOf: (name: SeriesLayer) => string
  readonly onChange: (name: SeriesLayer) => void
}

function LayerSelect({ label, values, value, nameOf, onChange }: LayerSelectProps) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={({ target }) => {
        const name = values.find((one) => one === target.value)
        if (name !== undefined) onChange(name)
      }}
    >
      {values.map((name) => (
        <option key={name} value={name}>
          {nameOf(name)}
        </option>
      ))}
    </select>
  )
}

/** What a layer, or several together, are called where they stand alone. */
export function useSeriesLayerName(): (name: SeriesLayer) => string {
  const { t } = useTranslation('layers')
  return (name) =>
    isLayer(name)
      ? t(`common:layer.${name}`)
      : t(`series.set.${name satisfies 'forums' | (typeof LAYER_SETS)[number]}`)
}
