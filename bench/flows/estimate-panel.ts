// A process that estimates one model on the gravity panel: arguments are the treatment and the effects.
import { readPanel } from '../../src/cli/flows/read-panel.ts'
import { askedModel, columnsOfModel, type ModelAsked } from '../../src/flows/asked-model.ts'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { FIXEST_SMALL_SAMPLE } from '../../src/flows/small-sample.ts'
import { columnsOfTerm, regressorsOfTerm, splitTerms } from '../../src/flows/terms.ts'
import { GRAVITY_PANEL } from '../../test/flows/gravity-panel.ts'

const [treatment = 'bla', effects = 'od,ot,dt'] = process.argv.slice(2)
const terms = splitTerms(treatment)
/** Milliseconds of processor time, which a busy machine does not change much. */
const cpuMs = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000
const reading = cpuMs()
const asked: ModelAsked = {
  model: 'ppml',
  outcome: 'mig',
  effects,
  cluster: 'od',
  ssc: FIXEST_SMALL_SAMPLE,
  separation: 'fixest',
  level: 0.95,
}
const whole = await readPanel(GRAVITY_PANEL, columnsOfModel(asked, terms.flatMap(columnsOfTerm)))
const { table, requestWith } = askedModel(asked, whole)
const request = requestWith(terms.flatMap((term) => regressorsOfTerm(table, term)))
const start = cpuMs()
const { coefficients } = estimateFlows(request)
process.stdout.write(
  `${JSON.stringify({
    readMs: start - reading,
    ms: cpuMs() - start,
    estimates: coefficients.map(({ estimate }) => estimate),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  })}\n`,
)
