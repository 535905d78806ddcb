/** What a figure of the layered view leaves out, as answers count it. */
interface LeftOutCounted {
  readonly uncodedTradeInstruments: number
  readonly undatedRows: number
  readonly undatedInstruments: number
  readonly noLayerInstruments: number
}

/** What is left out of figures of the layered view and why, in two sentences. */
export function leftOutInWords(left: LeftOutCounted): string[] {
  return [
    `Left out: ${left.uncodedTradeInstruments} trade agreements alive and not coded to hold a migration clause, ` +
      `${left.undatedRows} participations without a date, ${left.undatedInstruments} instruments without any date, ` +
      `${left.noLayerInstruments} without a layer.`,
    'Instruments for which no end is recorded count as alive, so counts are upper bounds.',
  ]
}
