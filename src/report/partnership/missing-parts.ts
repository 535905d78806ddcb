import type { MissingPart, PartnershipReport } from './partnership-report-types.ts'

/** What a report lacks, each with its reason (METHOD §6: then missing data). */
export function missingParts(
  report: Omit<PartnershipReport, 'missing'>,
  { hasText, classRead }: { readonly hasText: boolean; readonly classRead: boolean },
): MissingPart[] {
  const { header, clauses, clausesNotRead, sayDoGap, critical, agreement, coding } = report
  const { sides, texts } = header
  const gapOf = (id: string): string | null =>
    critical.flatMap(({ readings }) => readings).find((reading) => reading.id === id)?.gap ?? null
  const found: (MissingPart | null)[] = [
    hasText ? null : { what: 'text', reason: 'no-text', count: null },
    sides.reason === null ? null : { what: 'sides', reason: sides.reason, count: null },
    clausesNotRead === 0 ? null : { what: 'language', reason: 'language-not-read', count: clausesNotRead },
    hasText && clauses > 0 && report.clausesOnTopic === 0
      ? { what: 'text', reason: 'no-clause', count: clauses }
      : null,
    texts.length > 1 ? { what: 'other-texts', reason: 'one-text-is-used', count: texts.length - 1 } : null,
    gapOf('d-star') === 'no-stock' ? { what: 'stocks', reason: 'no-stock', count: null } : null,
    hasText && sayDoGap.gap === 'no-class'
      ? {
          what: 'class',
          reason: classRead ? 'no-class' : 'not-computed',
          count: classRead ? sayDoGap.instruments : null,
        }
      : null,
    header.instrument === null ? { what: 'registry', reason: 'no-registry-row', count: null } : null,
    gapOf('words-first-seen-in-a') === null ? null : { what: 'reuse', reason: 'not-computed', count: null },
    hasText && coding.codedClauses === 0 ? { what: 'coders', reason: 'not-coded', count: null } : null,
    agreement.some(({ refusal }) => refusal === 'below-667')
      ? {
          what: 'coders',
          reason: 'coders-disagree',
          count: agreement.filter(({ refusal }) => refusal === 'below-667').length,
        }
      : null,
  ]
  return found.filter((part) => part !== null)
}
