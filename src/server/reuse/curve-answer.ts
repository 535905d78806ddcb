import type { Curve, CurveQuery } from '../../api/reuse-matrix.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { chosenTexts } from './chosen-texts.ts'
import { whyNoTexts } from './why-empty.ts'

export function curveAnswer(now: ReuseNow, query: CurveQuery): Omit<Curve, 'registry_version'> {
  const chosen = chosenTexts(now, query)
  return { method: REUSE_METHOD, why: whyNoTexts(now, chosen.length), texts: chosen.length, points: [] }
}
