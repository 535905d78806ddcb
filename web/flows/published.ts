/** An effect that the literature gives for a treatment, beside which the estimates stand. */
export interface Published {
  /** On the scale of the coefficients: the logarithm of the factor by which stocks differ. */
  readonly value: number
  readonly source: 'adhikari' | 'levelu'
}

const LABOUR: Published = { value: 0.569, source: 'adhikari' }
/** 5.9 % of the stock. */
const VISA: Published = { value: Math.log(1.059), source: 'levelu' }

const BY_FAMILY: Readonly<Record<string, Published>> = {
  'labour-agreement': LABOUR,
  'visa-waiver': VISA,
  'visa-facilitation': VISA,
}

/** The published effect of a treatment; null where none was published of just these instruments. */
export function publishedOf(treatment: string): Published | null {
  return BY_FAMILY[/^family=([\w-]+)$/.exec(treatment)?.[1] ?? ''] ?? null
}
