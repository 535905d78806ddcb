import { useTranslation } from 'react-i18next'
import { type CoverageCell, coveredByLayer } from '../../src/layers/covered-years.ts'

/** In words, which years of a chart are hatched (or, where nothing is, are beyond the sources) and for which families, and which sources do not say of when they are. */
export function useCoverageText(isHatched = true): (cells: readonly CoverageCell[], last: number) => string {
  const { t, i18n } = useTranslation(['common', 'timeline'])
  return (cells, last) => {
    const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
    const name = (layer: string): string => t(`timeline:layerInline.${layer}`)
    const layers = coveredByLayer(cells).filter(({ of }) => of > 0)
    const ended = layers.flatMap(({ layer, lastYear, dated, of }) => {
      if (lastYear === null || lastYear >= last) return []
      const families = cells
        .filter((cell) => cell.layer === layer && cell.dated.length > 0)
        .map(({ family }) => withinSentence(t(`familyPlural.${family}`), i18n.language))
      return t(isHatched ? 'coverage.ended' : 'coverage.endedPlain', {
        year: lastYear,
        layer: name(layer),
        families: listed.format(families),
        dated,
        of,
      })
    })
    const silent = layers.filter(({ lastYear }) => lastYear === null).map(({ layer }) => name(layer))
    return [
      ...ended,
      ...(silent.length === 0 ? [] : [t('coverage.silent', { layers: listed.format(silent) })]),
    ].join(' ')
  }
}

/** A name as it stands within a sentence: a first letter that is no acronym's is small. */
function withinSentence(name: string, language: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name
}
