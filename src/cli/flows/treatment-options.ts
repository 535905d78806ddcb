import { type Command, InvalidArgumentError, Option } from 'commander'
import { DIRECTIONS, type Direction } from '../../model/flow-specification.ts'

/** The options of a treatment that is built from the workspace. */
export interface TreatmentOptions {
  readonly direction: Direction
  readonly window: number
  readonly leads: number
  readonly lags: number
  readonly demography?: string
}

/** Adds `--direction --demography`. */
export function withPanelOptions(command: Command): Command {
  return command
    .option(
      '--demography <file>',
      'on the workspace, a CSV table with country (ISO3), year, population, births and deaths since the row before, for flows by closed accounting',
    )
    .addOption(
      new Option(
        '--direction <rule>',
        'on the workspace, who is the origin: role (rows of origin and destination; a bloc is the destination), listed (the party listed second), either (both ways)',
      )
        .choices(DIRECTIONS)
        .default('role'),
    )
}

/** Years of a window where none is asked for. */
export const WINDOW_YEARS = 10

/** Adds `--direction --demography --window --leads --lags`. */
export function withTreatmentOptions(command: Command): Command {
  return withPanelOptions(command)
    .option(
      '--window <years>',
      'years before an observation in which a signature treats it',
      whole(1),
      WINDOW_YEARS,
    )
    .option('--leads <windows>', 'columns lead1 ...: the treatment so many windows later', whole(0), 2)
    .option('--lags <windows>', 'columns lag1 ...: the treatment so many windows earlier', whole(0), 3)
}

function whole(least: number): (text: string) => number {
  return (text) => {
    const found = Number(text)
    if (!Number.isInteger(found) || found < least || found > 100)
      throw new InvalidArgumentError(`Write a whole number from ${least} to 100.`)
    return found
  }
}
