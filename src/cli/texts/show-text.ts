import type { Command } from 'commander'
import { StrataError } from '../../model/error.ts'
import type { Segment } from '../../model/segment.ts'
import type { TextBody } from '../../store/texts/text-body.ts'
import { print, printJson, printTable, shorten } from '../output.ts'
import { type TextCollection, withTexts } from '../text-collection.ts'

const HEADING_WIDTH = 80

/** `strata texts show <text-or-address>`: the outline of a text, or the words of one part. */
export function registerShowText(verb: Command): void {
  verb
    .command('show')
    .description('the outline of a text, or the words of one of its parts')
    .argument('<text-or-address>', 'id of a text (pta-427), or address of a part (pta-427/art-16/par-2)')
    .option('--json', 'as JSON')
    .action(async (named: string, options: { readonly json?: boolean }, command: Command) => {
      await withTexts(command, async (collection) => {
        const { body, segment } = await partNamed(collection, named)
        if (segment === null) {
          if (options.json) printJson(outlineJson(body))
          else printOutline(body)
          return
        }
        const words = body.text.slice(segment.start, segment.end)
        if (options.json) printJson({ text: body.id, ...segment, words })
        else print(words.trim())
      })
    })
}

/**
 * The text, and the part of it, that an address names.
 * @throws StrataError `collection/text-unknown`, `collection/address-unknown`
 */
export async function partNamed(
  { store }: Pick<TextCollection, 'store'>,
  named: string,
): Promise<{ readonly body: TextBody; readonly segment: Segment | null }> {
  const [id = '', ...path] = named.split('/')
  const body = await store.body(id)
  if (body === null) throw new StrataError('collection/text-unknown', { found: id })
  if (path.length === 0) return { body, segment: null }
  const address = path.join('/')
  const segment = body.segments.find((each) => each.address === address)
  if (segment === undefined) throw new StrataError('collection/address-unknown', { text: id, found: address })
  return { body, segment }
}

function outlineJson({ text, units, segments, topics, citedDates, ...about }: TextBody) {
  return { ...about, segments, units, topics, citedDates, characters: text.length }
}

/** The parts that are found as one, and what holds them: paragraphs and items would hide the outline. */
function printOutline(body: TextBody): void {
  const { id, instrument, title, fileName, format, language, articles, words, pages } = body
  print(`${id}: ${title ?? fileName}`)
  const about = [
    instrument === null ? 'waits for its instrument' : `text of ${instrument}`,
    `${format}, ${fileName}`,
    language ?? 'language unknown',
    `${articles} articles, ${words} words`,
    ...(pages === null ? [] : [`${pages} pages`]),
    ...(body.isExcluded ? [`excluded: ${body.exclusion?.author.why ?? ''}`] : []),
  ]
  print(`${about.join('; ')}\n`.replace(/\p{Cc}+(?!$)/gu, ' '))
  const shown = body.segments.filter(
    ({ kind }) => kind !== 'paragraph' && kind !== 'item' && kind !== 'document',
  )
  printTable({
    columns: ['address', 'kind', 'label', 'heading'],
    rows: shown.map(({ address, kind, label, heading }) => [
      address,
      kind,
      label,
      heading === null ? null : shorten(heading, HEADING_WIDTH),
    ]),
  })
  for (const remark of body.remarks) print(`Remark: ${remark}`)
}
