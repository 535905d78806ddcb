import type { Column } from './maximum.ts'

/** Time since the beginning as a cubic (Carter & Signorino 2010), in years. */
export function timeColumns(t: Float64Array): Column[] {
  return [
    { term: 't', values: t },
    { term: 't^2', values: t.map((years) => years ** 2) },
    { term: 't^3', values: t.map((years) => years ** 3) },
  ]
}
