import {
  OWE_BEARERS,
  OWE_BENEFICIARIES,
  type PartnershipReport,
} from '../../report/partnership/partnership-report-types.ts'
import type { Reading } from '../../report/partnership/reading.ts'
import { type Cell, type PrintedTable, print, printTable, shorten } from '../output.ts'
import { FIGURE_WORDS, GAP_WORDS, missingInWords, NO_SIDES_WORDS, READING_TITLES } from './words-of-report.ts'

/** Every figure of a report as one table: promises, critical readings, criteria with their parts, topics. */
export function reportTable(report: PartnershipReport): PrintedTable {
  const row = (kind: string, of: string, reading: Reading): Cell[] => [
    kind,
    of,
    reading.id,
    reading.value,
    reading.interval?.low ?? null,
    reading.interval?.high ?? null,
    reading.n,
    reading.of,
    reading.gap,
  ]
  return {
    columns: ['kind', 'of', 'figure', 'value', 'low', 'high', 'n', 'out_of', 'gap'],
    rows: [
      ...report.promises.flatMap(({ id, readings }) =>
        readings.map((reading) => row('promise', id, reading)),
      ),
      ...report.critical.flatMap(({ id, readings }) =>
        readings.map((reading) => row('critical', id, reading)),
      ),
      ...report.criteria.flatMap(({ id, value, known, parts }) => [
        ['criterion', id, id, value, null, null, known, parts.length, null],
        ...parts.map((part) => row('part', id, part)),
      ]),
      ...report.topics.map(({ topic, group, duties, interval, clauses, tooFew }): Cell[] => [
        'topic',
        group,
        topic,
        duties.d,
        interval?.low ?? null,
        interval?.high ?? null,
        clauses,
        null,
        duties.d === null ? 'nothing-borne' : tooFew ? 'too-few-clauses' : null,
      ]),
    ],
  }
}

/** A report to be read: each promise with the critical reading that doubts it, and no verdict. */
export function printReport(report: PartnershipReport): void {
  printHead(report)
  report.promises.forEach((promise, at) => {
    const critical = report.critical[at]
    print(
      `\n${READING_TITLES[promise.id]}${promise.met === null ? '' : promise.met ? ': each gains 15 % or more' : ': not each gains 15 %'}`,
    )
    for (const reading of promise.readings) print(`  ${readingInWords(reading)}`)
    if (critical === undefined) return
    print(`against it: ${READING_TITLES[critical.id]}`)
    for (const reading of critical.readings) print(`  ${readingInWords(reading)}`)
  })
  if (report.criteria.length > 0) print('\nFive criteria, each the mean of its known parts')
  for (const { id, value, known, parts } of report.criteria) {
    print(
      `  ${FIGURE_WORDS[id]}: ${value === null ? 'not known' : number(value)} (${known} of ${parts.length} parts known)`,
    )
    const told = parts.flatMap((part) =>
      part.value === null ? [] : [`${part.id.replaceAll('-', ' ')} ${number(part.value)}`],
    )
    if (told.length > 0) print(`    ${told.join('; ')}`)
  }
  printText(report)
  print('\nMissing')
  for (const part of report.missing) print(`  ${missingInWords(part)}.`)
  print('\nBoth readings stand side by side; no verdict is given. Rules propose; coders decide.')
}

function printHead({ header, clauses, clausesOnTopic }: PartnershipReport): void {
  const { sides, layer, family, form, binding, signed, inForce, status } = header
  print(`${header.instrument ?? ''}${header.instrument === null ? '' : ': '}${header.title ?? ''}`)
  const facts = [
    family,
    layer === null ? null : `${layer} layer`,
    form,
    binding === null ? null : binding === 'yes' ? 'binding' : 'not binding',
    signed === null ? null : `signed ${signed}`,
    inForce === null ? null : `in force ${inForce}`,
    status,
  ].filter((fact) => fact !== null)
  if (facts.length > 0) print(`${facts.join(', ')}.`)
  print(
    sides.reason === null
      ? `Side A: ${sides.a?.name ?? 'not named'}; side B: ${sides.b?.name ?? 'not named'}.`
      : `No sides: ${NO_SIDES_WORDS[sides.reason]}; what each or both bear is found all the same.`,
  )
  const used = header.texts.find(({ isUsed }) => isUsed)
  if (used !== undefined)
    print(
      `Text ${used.id}${used.language === null ? '' : ` (${used.language})`}: ${clauses} clauses, ${clausesOnTopic} about a topic of the codebook.`,
    )
  const others = header.texts.filter(({ isUsed }) => !isUsed)
  if (others.length > 0)
    print(
      `The figures rest on this text alone. Also held: ${others.map(({ id, language }) => (language === null ? id : `${id} (${language})`)).join(', ')}.`,
    )
}

function readingInWords({ id, scale, value, of, interval, gap, n }: Reading): string {
  const name = FIGURE_WORDS[id as keyof typeof FIGURE_WORDS] ?? id
  if (value === null) return `${name}: not known, ${gap === null ? 'for no reason recorded' : GAP_WORDS[gap]}`
  if (scale === 'yes-no') return `${name}: ${value === 1 ? 'yes' : 'no'}`
  if (scale === 'count') return `${name}: ${value}${of === null ? '' : ` of ${of}`}`
  const range = interval === null ? '' : ` (${number(interval.low)} to ${number(interval.high)})`
  return `${name}: ${number(value)}${range}, ${n} clauses`
}

function printText(report: PartnershipReport): void {
  const { topics, owes, chains, legalization, lexicon, sayDoGap, weightings, exposure, corrections, coding } =
    report
  if (topics.length > 0) {
    print('\nLoad by topic; d above 0 lies on B, with 95 % by bootstrap over articles')
    printTable({
      columns: ['topic', 'group', 'clauses', 'd', 'low', 'high', 'd*', 'benefit d'],
      rows: topics.map(({ topic, group, clauses, tooFew, duties, interval, dStar, benefits }) => [
        topic,
        group,
        clauses,
        tooFew ? 'under 5' : cell(duties.d),
        tooFew ? null : cell(interval?.low ?? null),
        tooFew ? null : cell(interval?.high ?? null),
        cell(dStar?.value ?? null),
        cell(benefits.d),
      ]),
    })
  }
  const { nationalsOfAInB, nationalsOfBInA } = exposure
  const hasDStar = report.critical.some(({ readings }) =>
    readings.some(({ id, value }) => id === 'd-star' && value !== null),
  )
  if (hasDStar && nationalsOfAInB !== null && nationalsOfBInA !== null)
    print(
      `d* weighs by ${nationalsOfBInA.persons} nationals of B in A and ${nationalsOfAInB.persons} of A in B (${nationalsOfBInA.source}, ${nationalsOfBInA.year}).`,
    )
  if (owes !== null && owes.clauses > 0) {
    print('\nWho owes (rows) what to whom: strength summed, and clauses')
    printTable({
      columns: ['', ...OWE_BENEFICIARIES.map((name) => (name.length === 1 ? name.toUpperCase() : name))],
      rows: OWE_BEARERS.map((bearer) => [
        bearer.length === 1 ? bearer.toUpperCase() : bearer,
        ...OWE_BENEFICIARIES.map((beneficiary) => {
          const found = owes.cells.find((each) => each.bearer === bearer && each.beneficiary === beneficiary)
          return found === undefined || found.clauses === 0
            ? '·'
            : `${found.strength.toFixed(1)} (${found.clauses})`
        }),
      ]),
    })
    print(
      `In no cell: ${owes.bearerUnresolved} clauses whose bearer is not told, ${owes.withoutBeneficiary} that benefit nobody named.`,
    )
  }
  if (chains.length > 0) print('\nWhat B gets that hangs on its conduct')
  for (const { address, topics: about, words, condition } of chains)
    print(
      `  ${address} (${about.join(', ')}): ${shorten(condition === null ? words : words.slice(condition.start, condition.end), 120)}`,
    )
  if (legalization !== null)
    print(
      `\nLegalization: obligation ${cell(legalization.obligation) ?? 'not known'}, precise ${cell(legalization.precision) ?? 'not known'}, delegation ${legalization.delegation === null ? 'not known' : `${legalization.delegation} of 3`}.`,
    )
  if (lexicon !== null) {
    print(
      `Words of partnership: ${cell(lexicon.perThousand) ?? 'not known'} per 1,000 of ${lexicon.tokens} tokens.`,
    )
    print(
      sayDoGap.value === null
        ? `Say-do gap: not known, ${sayDoGap.gap === null ? '' : GAP_WORDS[sayDoGap.gap]}.`
        : `Say-do gap: ${number(sayDoGap.value)} among ${sayDoGap.instruments} texts of its family; above 0 it says more than it does.`,
    )
  }
  if (weightings !== null)
    print(
      `Weights are convention: of ${weightings.draws} random weightings B owes most in ${weightings.b}, A in ${weightings.a}.`,
    )
  for (const { id, machine, corrected, low, high, sample } of corrections)
    print(
      `Corrected by ${sample} clauses that people coded: ${id} ${number(corrected)} (${number(low)} to ${number(high)}), by the rules alone ${number(machine)}.`,
    )
  if (coding.codedClauses > 0)
    print(
      `${coding.coders} coders, ${coding.codedClauses} clauses coded, ${coding.overrides} values changed, ${coding.disputed} disputed.`,
    )
  if (report.unresolved.length > 0) print(`Parties that could not be told: ${report.unresolved.join(', ')}.`)
}

function number(value: number): string {
  return value.toFixed(2)
}

function cell(value: number | null): string | null {
  return value === null ? null : number(value)
}
