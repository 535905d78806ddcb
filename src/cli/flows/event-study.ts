import { type Command, Option } from 'commander'
import { askedModel, columnsOfModel } from '../../flows/asked-model.ts'
import { corridorYears } from '../../flows/corridor-years.ts'
import type { EffectLevels } from '../../flows/effect-levels.ts'
import type { FlowRequest } from '../../flows/estimate.ts'
import { estimateAsJson, jointTestAsJson } from '../../flows/estimate-as-json.ts'
import { leftOutAsJson, staggeredAsJson } from '../../flows/event-checks-as-json.ts'
import {
  type EventDummy,
  eventDummies,
  eventStudy,
  placeboEstimate,
  type WindowRule,
} from '../../flows/event-study.ts'
import { type LeftOut, leaveOneOut } from '../../flows/leave-one-out.ts'
import { builtFrom, flowsBuiltFrom } from '../../flows/panel/built-from.ts'
import { builtInWords } from '../../flows/panel/built-in-words.ts'
import {
  columnNamed,
  columnsOfEffect,
  effectNamed,
  numbersOf,
  type PanelTable,
} from '../../flows/panel-table.ts'
import { staggeredEffects } from '../../flows/staggered.ts'
import { splitTerms } from '../../flows/terms.ts'
import type { Direction } from '../../model/flow-specification.ts'
import { print, printCsv, printJson, printTable } from '../output.ts'
import { askedTable } from './asked-table.ts'
import { coefficientTable, printEstimate } from './estimate.ts'
import { leftOutTable, staggeredTable } from './event-study-output.ts'
import { type ModelOptions, withModelOptions } from './model-options.ts'
import { WINDOW_YEARS, withPanelOptions } from './treatment-options.ts'

interface EventStudyOptions extends ModelOptions {
  readonly direction: Direction
  readonly demography?: string
  readonly treatment: string
  readonly leads: string
  readonly lags: string
  readonly window: WindowRule
  readonly etwfe?: boolean
  readonly placebo?: string
  readonly leaveOut?: string
}

/** `strata flows event-study`: what precedes and follows a treatment, and whether it is the treatment. */
export function registerEventStudy(verb: Command): void {
  withModelOptions(
    withPanelOptions(verb.command('event-study'))
      .description(
        'leads and lags of a treatment with a joint test of the leads; staggered treatments, placebo dates',
      )
      .requiredOption(
        '--treatment <column>',
        'with --panel, a dummy of corridor and year; on the workspace, conditions on instruments: family=labour-agreement,topic=visa|recruit,group=control',
      )
      .option(
        '--leads <leads>',
        'how many periods before, or the columns that hold them, earliest first',
        '2',
      )
      .option('--lags <lags>', 'how many periods after, or the columns that hold them, first one first', '3')
      .addOption(
        new Option(
          '--window <rule>',
          'rows whose leads or lags pass the end of the data: left out, or untreated and said',
        )
          .choices(['drop', 'flag'])
          .default('drop'),
      )
      .option(
        '--etwfe',
        'also effects by cohort and year of staggered treatments (extended two-way fixed effects)',
      )
      .option(
        '--placebo <periods>',
        'also the treatment dated so many periods too early, over rows before it',
      )
      .option(
        '--leave-out <column>',
        'also the treatment’s effect without each value of a column: d for destinations',
      ),
  ).action(async (given: EventStudyOptions, command: Command) => {
    const asked = await askedTable(
      given,
      {
        direction: given.direction,
        window: WINDOW_YEARS,
        leads: isCount(given.leads) ? Number(given.leads) : 0,
        lags: isCount(given.lags) ? Number(given.lags) : 0,
        ...(given.demography === undefined ? {} : { demography: given.demography }),
      },
      { command, workspaceOnly: ['direction', 'demography', 'flowMethod'] },
    )
    const options = asked.built === null ? asked.options : onWorkspace(asked.options)
    const columns = [options.leads, options.lags].flatMap((text) => (isCount(text) ? [] : splitTerms(text)))
    const wanted = columnsOfModel(options, [
      options.treatment,
      ...columns,
      'origin',
      'destination',
      'year',
      ...leftOutColumns(options),
    ])
    const { table, requestWith } = askedModel(options, await asked.tableWith(wanted))
    const treatment = numbersOf(table, options.treatment)
    const isMissing = new Uint8Array(table.rows)
    const years = corridorYears(effectNamed(table, 'od', isMissing), numbersOf(table, 'year'))
    const alone = [{ term: options.treatment, values: treatment }]
    const request = requestWith(alone)
    const leads = isCount(options.leads) ? Number(options.leads) : 0
    const lags = isCount(options.lags) ? Number(options.lags) : 0
    const dummies = [
      ...(isCount(options.leads) ? [] : namedDummies(table, options.leads, -1)),
      ...eventDummies(years, treatment, { name: options.treatment, leads, lags }),
      ...(isCount(options.lags) ? [] : namedDummies(table, options.lags, 1)),
    ]
    const study = eventStudy(request, dummies, options.window)
    const staggered = options.etwfe === true ? staggeredEffects(request, years, treatment) : null
    const placebo =
      options.placebo === undefined
        ? null
        : placeboEstimate(request, years, treatment, {
            name: options.treatment,
            periods: Math.max(1, Number(options.placebo)),
          })
    const grouping = options.leaveOut === undefined ? null : effectNamed(table, options.leaveOut, isMissing)
    const left = grouping === null ? null : leftOutInTurn(request, grouping, treatment)
    const name = (level: number): string => {
      const row = grouping?.levelOfRow.indexOf(level) ?? -1
      return leftOutColumns(options)
        .map((column) => columnNamed(table, column))
        .map(({ codes, texts }) => texts[codes[row] ?? 0] ?? '')
        .join('^')
    }
    if (options.json) {
      const { coefficients, ...rest } = estimateAsJson(study.estimate)
      printJson({
        ...rest,
        coefficients: coefficients.map((each, k) => ({ periods: study.periods[k] ?? null, ...each })),
        findings: [...study.findings, ...study.estimate.findings],
        leads_test: jointTestAsJson(study.leads),
        ...(staggered === null ? {} : { etwfe: staggeredAsJson(staggered) }),
        ...(placebo === null ? {} : { placebo: estimateAsJson(placebo) }),
        ...(left === null ? {} : { leave_one_out: leftOutAsJson(left, name) }),
        ...(asked.built === null
          ? {}
          : {
              built_from: {
                ...builtFrom(asked.built, { direction: options.direction, window: WINDOW_YEARS }),
                ...flowsBuiltFrom(asked.built),
              },
            }),
      })
    } else if (options.csv) printCsv(coefficientTable(study.estimate))
    else {
      printEstimate(study.estimate)
      for (const { message } of study.findings) print(message)
      if (study.leads !== null)
        print(
          `Leads together: chi-square ${study.leads.chiSquare.toFixed(3)} with ${study.leads.degrees} degrees of freedom, p ${study.leads.p.toFixed(4)}. ` +
            `${study.leads.p < 0.05 ? 'Corridors with the treatment were on another path before it: say "associated with".' : 'No sign of other paths before; that is no proof of equal ones.'}`,
        )
      if (staggered !== null) {
        print('\nStaggered treatments: means over cells of cohort and year, weighted by rows')
        printTable(staggeredTable(staggered))
        print(
          `${staggered.neverTreated} corridors are never treated; ${staggered.alwaysTreated} were treated in the first year and are left out.`,
        )
      }
      if (placebo !== null) {
        print('\nPlacebo: the treatment dated too early, over rows before it')
        printTable(coefficientTable(placebo))
      }
      if (left !== null) {
        print('\nWithout each in turn: lowest and highest estimates')
        printTable(leftOutTable(left, name))
      }
      if (asked.built !== null)
        print(builtInWords(asked.built, { direction: options.direction, window: WINDOW_YEARS }))
    }
  })
}

/** Columns whose values are left out one after the other. */
function leftOutColumns({ leaveOut }: EventStudyOptions): readonly string[] {
  return leaveOut === undefined ? [] : columnsOfEffect(leaveOut, { has: () => true })
}

/** On the workspace the panel holds leads and lags by name, which know signatures before its first year. */
function onWorkspace(options: EventStudyOptions): EventStudyOptions {
  const named = (count: string, nameOf: (place: number, of: number) => string): string =>
    isCount(count)
      ? Array.from({ length: Number(count) }, (_, place) => nameOf(place, Number(count))).join(',')
      : count
  return {
    ...options,
    treatment: 'treated',
    leads: named(options.leads, (place, of) => `lead${of - place}`),
    lags: named(options.lags, (place) => `lag${place + 1}`),
  }
}

function isCount(text: string): boolean {
  return /^\d+$/.test(text)
}

/** Leads, earliest first, or lags, first one first, that stand in columns. */
function namedDummies(table: PanelTable, text: string, sign: -1 | 1): EventDummy[] {
  const names = splitTerms(text)
  return names.map((term, place) => ({
    term,
    values: numbersOf(table, term),
    periods: sign === 1 ? place + 1 : place - names.length,
  }))
}

/** The estimates without each level, with a line of progress on a terminal. */
function leftOutInTurn(request: FlowRequest, grouping: EffectLevels, treatment: Float64Array): LeftOut[] {
  const found: LeftOut[] = []
  for (const { done, total, left } of leaveOneOut(request, grouping, treatment)) {
    if (left !== null) found.push(left)
    if (process.stderr.isTTY === true) process.stderr.write(`without ${done} of ${total}\r`)
  }
  return found
}
