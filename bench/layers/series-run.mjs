// The yearly measures of the layered network, once, in a process that has done nothing before.
//
// usage: node bench/layers/series-run.mjs <registry folder> <first year> <last year>
// Prints the rows of measure_rows.py, then the processor seconds from the tables in memory to the last figure: the membership index, the
// series, and every measure of every year.

import { LAYER_SETS } from '../../dist/layers/layer-sets.js'
import { membershipIndex } from '../../dist/layers/membership-index.js'
import { centralisationOf } from '../../dist/layers/series/centralisation.js'
import { densityOf } from '../../dist/layers/series/density.js'
import { COLUMN_BITS, columnOf } from '../../dist/layers/series/layer-columns.js'
import { layerSeries } from '../../dist/layers/series/layer-series.js'
import { edgeOverlapCounts, overlapOf } from '../../dist/layers/series/overlap.js'
import { participationOf } from '../../dist/layers/series/participation.js'
import { LAYERS } from '../../dist/model/layer.js'
import { readRegistryFolder } from '../../dist/registry/files.js'

const [folder, firstYear, lastYear] = process.argv.slice(2)
const { registry } = readRegistryFolder(folder)
const rows = []

const start = process.cpuUsage()
const index = membershipIndex(registry, 'acted')
const series = layerSeries(
  index,
  { blocRule: 'node', scope: 'coded' },
  { firstYear: Number(firstYear), lastYear: Number(lastYear) },
)
for (let y = 0; y < series.years; y++) measureYear(y)
const { user } = process.cpuUsage(start)

process.stdout.write(`year,measure,layer,other,value\n${rows.map((row) => `${row.join(',')}\n`).join('')}`)
process.stdout.write(`# seconds ${(user / 1e6).toFixed(3)}\n`)

function measureYear(y) {
  const n = series.actorCount
  const put = (...row) => rows.push([series.firstYear + y, ...row])
  LAYERS.forEach((layer, column) => {
    const cell = y * series.columns.length + column
    put('actors', layer, '', series.actors[cell])
    put('ties', layer, '', series.ties[cell])
    put('weight', layer, '', series.weight[cell])
    put('density', layer, '', densityOf(series, y, column) ?? '')
    put('centralisation', layer, '', centralisationOf(series, y, column) ?? '')
    put('strength-squares', layer, '', squares(series.strength.subarray(cell * n, (cell + 1) * n)))
  })
  LAYERS.forEach((one, a) => {
    LAYERS.forEach((other, b) => {
      const { jaccard, conditional } = overlapOf(series.pairsByLayers, y, 1 << a, 1 << b)
      if (a < b) put('jaccard', one, other, jaccard ?? '')
      if (a !== b) put('conditional-overlap', one, other, conditional ?? '')
    })
  })
  for (const set of LAYER_SETS) {
    const column = columnOf(set)
    const cell = y * series.columns.length + column
    const spread = index.actorIds
      .map((_, i) => participationOf(series, y, set, i).value)
      .filter((value) => value !== null)
    put('actors', set, '', series.actors[cell])
    put('ties', set, '', series.ties[cell])
    put('centralisation', set, '', centralisationOf(series, y, column) ?? '')
    put('degree-squares', set, '', squares(series.degree.subarray(cell * n, (cell + 1) * n)))
    put(
      'participation-sum',
      set,
      '',
      spread.reduce((sum, value) => sum + value, 0),
    )
    put('participation-actors', set, '', spread.length)
    edgeOverlapCounts(series.pairsByLayers, y, COLUMN_BITS[column]).forEach((pairs, layers) => {
      if (layers > 0) put('edge-overlap', set, layers, pairs)
    })
  }
}

function squares(values) {
  return values.reduce((sum, value) => sum + value * value, 0)
}
