import type { Curve, CurveQuery } from '../../api/reuse-matrix.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import type { Coverage } from '../../reuse/coverage.ts'
import { CURVE_LENGTHS, curvePoint } from '../../reuse/coverage-curve.ts'
import { ReuseWorkers } from '../../reuse/workers.ts'
import { chosenTexts } from './chosen-texts.ts'
import { whyNoTexts } from './why-empty.ts'

/**
 * How many texts are mostly from one source, by the length of runs, the best source of each chosen anew. All texts are counted once, in workers;
 * a filter then takes O(texts). Those on the exclusion list are neither asked about nor sources.
 */
export async function curveAnswer(
  now: ReuseNow,
  query: CurveQuery,
): Promise<Omit<Curve, 'registry_version'>> {
  const chosen = chosenTexts(now, query).filter((place) => !(now.facts[place] as ReuseFacts).isExcluded)
  const why = whyNoTexts(now, chosen.length)
  const byLength =
    why === null ? await allCoverages(now, query.same_day === 'yes' ? 'same-day' : 'earlier') : []
  const asked = new Set(chosen)
  return {
    method: REUSE_METHOD,
    why,
    texts: chosen.length,
    points: byLength.map((coverages, at) => {
      const { min, texts, atLeast } = curvePoint(
        CURVE_LENGTHS[at] as number,
        coverages.filter(({ text }) => asked.has(text)),
      )
      return { min, texts, at_least_80: atLeast[0] ?? 0, at_least_95: atLeast[1] ?? 0 }
    }),
  }
}

type Sources = 'earlier' | 'same-day'

const coveragesKept = new WeakMap<ReuseNow, Map<Sources, Promise<(readonly Coverage[])[]>>>()

/** The coverage of every text by its sources at each length of the curve. */
function allCoverages(now: ReuseNow, sources: Sources): Promise<(readonly Coverage[])[]> {
  const known = coveragesKept.get(now) ?? new Map<Sources, Promise<(readonly Coverage[])[]>>()
  coveragesKept.set(now, known)
  const held = known.get(sources) ?? countedCoverages(now, sources)
  known.set(sources, held)
  held.catch(() => known.delete(sources))
  return held
}

async function countedCoverages(
  { corpus, excluded }: ReuseNow,
  sources: Sources,
): Promise<(readonly Coverage[])[]> {
  const workers = new ReuseWorkers()
  // Copied once here, and not once for each length.
  const shared = { ...corpus, tokens: inSharedMemory(corpus.tokens), starts: inSharedMemory(corpus.starts) }
  try {
    return await Promise.all(CURVE_LENGTHS.map((min) => workers.coverage(shared, { min, sources, excluded })))
  } finally {
    await workers.close()
  }
}

function inSharedMemory(numbers: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(numbers.byteLength))
  shared.set(numbers)
  return shared
}
