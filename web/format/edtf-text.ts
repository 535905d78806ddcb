/** Sentences around dates that are not plain days, in the reader's language; each holds its dates in `{{…}}` already. */
export interface DatePhrases {
  readonly about: (date: string) => string
  readonly uncertain: (date: string) => string
  readonly decade: (year: string) => string
  readonly between: (from: string, to: string) => string
  readonly openEnd: (from: string) => string
  readonly openStart: (to: string) => string
}

export type DateStyle = 'long' | 'short'

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * An EDTF date in the reader's language, as precise as it is recorded: `2008-06-05` is 5 June 2008, `2008-06` June 2008, `2008`
 * 2008. What cannot be put in words stays as it is written.
 */
export function edtfText(
  text: string,
  locale: string,
  phrases: DatePhrases,
  style: DateStyle = 'long',
): string {
  const plain = plainText(text, locale, style)
  if (plain !== null) return plain
  const say = (part: string): string => edtfText(part, locale, phrases, style)
  const [from, to, ...rest] = text.split('/')
  if (from !== undefined && to !== undefined && rest.length === 0) {
    if (to === '..' || to === '') return phrases.openEnd(say(from))
    if (from === '..' || from === '') return phrases.openStart(say(to))
    return phrases.between(say(from), say(to))
  }
  const qualified = /^(.+)([~?%])$/.exec(text)
  if (qualified?.[1] !== undefined) {
    const date = say(qualified[1])
    return qualified[2] === '~' ? phrases.about(date) : phrases.uncertain(date)
  }
  const decade = /^(\d{3})X$/.exec(text)
  return decade?.[1] === undefined ? text : phrases.decade(`${decade[1]}0`)
}

function plainText(text: string, locale: string, style: DateStyle): string | null {
  const match = PLAIN.exec(text)
  if (match === null) return null
  const [, year = '', month, day] = match
  if (month === undefined) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
  return formatFor(locale, style, day !== undefined).format(date)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are kept: making one costs more than a hundred uses of it. */
function formatFor(locale: string, style: DateStyle, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${hasDay}`
  const kept = formats.get(key)
  if (kept !== undefined) return kept
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: style,
    ...(hasDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  })
  formats.set(key, format)
  return format
}
