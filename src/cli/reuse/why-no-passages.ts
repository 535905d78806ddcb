import type { NoPassages } from '../../reuse/passages.ts'

/** Why there is no passage, in a sentence with the numbers that it rests on. */
export function whyNoPassages({ reason, words, sources }: NoPassages, min: number): string {
  switch (reason) {
    case 'no-such-text':
      return 'There is no text of this id.'
    case 'shorter-than-index':
      return `The index of the workspace knows no runs of fewer words than ${min}: ask for longer passages, or of a folder (--tota).`
    case 'too-short':
      return `It has ${words} words, fewer than the ${min} of a passage.`
    case 'nothing-shared':
      return `None of the ${sources?.count ?? 0} texts that it was compared with holds ${min} words of it in a row.`
    case 'no-sources':
      return whyNoSources(sources)
  }
}

function whyNoSources(sources: NoPassages['sources']): string {
  switch (sources?.none) {
    case 'no-language':
      return 'Its language is not known, and only texts of one language are compared: name it with --language if it is a draft.'
    case 'undated':
      return 'Its date is not known, so that no text is surely earlier.'
    case 'no-earlier-text':
      return `None of the ${sources.leftOut['not-earlier'] + sources.leftOut.undated} other texts of its language was surely signed earlier.`
    case 'excluded':
      return `All texts that it could be compared with are excluded: ${sources.leftOut.excluded}.`
    case 'no-text-of-its-language':
      return `No other text is of its language; of other languages there are ${sources.leftOut['other-language'] + sources.leftOut['no-language']}.`
    default:
      return 'There is no other text.'
  }
}
