import type { ClassFigureItem, PartnershipClass } from '../../api/partnership-class.ts'
import type { ClassFigure, ClassReport } from '../../report/partnership/partnership-report-types.ts'

/** A class as the API gives it. Time O(members × figures). */
export function classItem(report: ClassReport, registryVersion: string): PartnershipClass {
  return {
    registry_version: registryVersion,
    family: report.family,
    instruments: report.instruments,
    with_text: report.withText,
    members: report.members.map(({ hasText, values, ...member }) => ({
      ...member,
      has_text: hasText,
      values: { ...values },
    })),
    figures: report.figures.map(figureItem),
    parts: report.parts.map(({ by, value, instruments, withText, figures }) => ({
      by,
      value,
      instruments,
      with_text: withText,
      figures: figures.map(figureItem),
    })),
    missing: report.missing.map((part) => ({ ...part })),
  }
}

function figureItem({ id, known, of, distribution, outliers }: ClassFigure): ClassFigureItem {
  return {
    id,
    known,
    of,
    distribution:
      distribution === null
        ? null
        : {
            least: distribution.least,
            lower_quartile: distribution.lowerQuartile,
            median: distribution.median,
            upper_quartile: distribution.upperQuartile,
            most: distribution.most,
          },
    outliers: outliers.map((outlier) => ({ ...outlier })),
  }
}
