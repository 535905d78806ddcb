import type { ReuseFilter } from '../../api/reuse-common.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { signedYear } from '../../reuse/signed-year.ts'

/** Places, in the corpus, of the texts that a filter asks for, in the order of their dates. */
export function chosenTexts({ facts }: ReuseNow, filter: ReuseFilter): number[] {
  const isChosen = choiceOf(filter)
  return facts.flatMap((text, place) => (isChosen(text) ? [place] : []))
}

function choiceOf({
  layer,
  family,
  party,
  language,
  year_from,
  year_to,
}: ReuseFilter): (text: ReuseFacts) => boolean {
  const layers = layer?.split(',')
  const families = family?.split(',')
  const actors = party?.split(',')
  return (text) => {
    if (layers !== undefined && !layers.includes(text.layer ?? '')) return false
    if (families !== undefined && !families.includes(text.family ?? '')) return false
    if (language !== undefined && text.language !== language) return false
    const bound = text.parties.map(({ actor }) => actor)
    if (actors?.every((actor) => bound.includes(actor)) === false) return false
    if (year_from === undefined && year_to === undefined) return true
    const year = signedYear(text.signed)
    return year !== null && year >= (year_from ?? year) && year <= (year_to ?? year)
  }
}
