import { EVENT_CHECKS, SPECIFICATIONS, specificationKey } from '../../src/model/flow-specification.ts'
import type { SearchText } from '../search-params.ts'

/** What the address of the page Flows says; left out is the default. */
export interface FlowsSearch {
  /** Country of birth, and of residence: a code or a name. */
  from?: string
  to?: string
  /** Flows derived from differences, in the place of stocks. */
  show?: 'flows'
  /** Instruments whose effect is asked for. */
  treatment?: string
  /** Name of the specification that is looked at. */
  spec?: string
  /** No model is fitted. */
  models?: 'off'
  /** Checks of the event study that are fitted: etwfe, placebo, leave-out, with commas between. */
  checks?: string
}

const MOST_CHARACTERS = 400
const KEYS = new Set(SPECIFICATIONS.map(specificationKey))

/** Reads the address; a value that means nothing is left out. */
export function flowsSearch({ from, to, show, treatment, spec, models, checks }: SearchText): FlowsSearch {
  const result: FlowsSearch = {}
  if (from) result.from = from.slice(0, MOST_CHARACTERS)
  if (to) result.to = to.slice(0, MOST_CHARACTERS)
  if (show === 'flows') result.show = show
  if (treatment) result.treatment = treatment.slice(0, MOST_CHARACTERS)
  if (spec !== undefined && KEYS.has(spec)) result.spec = spec
  if (models === 'off') result.models = models
  const checked = EVENT_CHECKS.filter((check) => checks?.split(',').includes(check))
  if (checked.length > 0) result.checks = checked.join(',')
  return result
}
