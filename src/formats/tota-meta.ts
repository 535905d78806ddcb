import { StrataError } from '../model/error.ts'
import { XML_HEAD_BYTES } from '../model/import-format.ts'
import { readXml } from './read-xml.ts'

/** The block `meta` of a text of ToTA. Values that are not there are null. */
export interface TotaMeta {
  /** Number of the treaty: 442 for `pta_442.xml`. */
  readonly number: number
  readonly fields: Readonly<Record<TotaField, string | null>>
  /** ISO 3166-1 alpha-3 codes of the parties that signed, and of those of today, in their order. */
  readonly original: readonly string[]
  readonly current: readonly string[]
}

const FIELDS = [
  'name',
  'type',
  'wto_rta_id',
  'treaty_identifier',
  'status',
  'notification',
  'date_signed',
  'date_into_force',
  'date_inactive',
  'composition',
  'region',
  'crossregional',
  'language',
] as const

export type TotaField = (typeof FIELDS)[number]

const END = new TextEncoder().encode('</meta>')
const CLOSING = new TextEncoder().encode('</treaty>')

/** No treaty has more parties than there are states and blocs. */
const MOST_PARTIES = 500

/**
 * Reads the block `meta` of a text that has a number, as all of ToTA have.
 * @param head the file, or its first bytes with the whole block in them
 * @throws StrataError `import/xml-refused` also where there is no such block or no number in it
 */
export function totaMeta(head: Uint8Array, file: string): TotaMeta {
  const meta = totaFields(head, file)
  const number = meta.fields.treaty_identifier
  if (number === null || !/^\d{1,6}$/.test(number))
    throw new StrataError('import/xml-refused', { ...whereIn(file), why: 'it has no treaty_identifier' })
  return { number: Number(number), ...meta }
}

/**
 * Reads the block `meta` at the beginning of a text of ToTA; what follows it is not read.
 * @param head the file, or its first bytes with the whole block in them
 * @throws StrataError `import/xml-refused` also where there is no such block
 */
export function totaFields(head: Uint8Array, file: string): Omit<TotaMeta, 'number'> {
  const where = whereIn(file)
  const refuse = (why: string): StrataError => new StrataError('import/xml-refused', { ...where, why })
  const end = indexOf(head.subarray(0, XML_HEAD_BYTES), END)
  if (end < 0) throw refuse(`it does not end within the first ${XML_HEAD_BYTES} bytes`)
  const fields = Object.fromEntries(FIELDS.map((name) => [name, null])) as Record<TotaField, string | null>
  const parties = { parties_original: [] as string[], parties: [] as string[] }
  let path: string[] = []
  let words = ''
  readXml(
    (sink) => {
      sink(head.subarray(0, end + END.length))
      sink(CLOSING)
    },
    {
      open(name) {
        path = [...path, name]
        words = ''
      },
      text(text) {
        words += text
      },
      close(name) {
        const [, , inMeta, within] = path
        const value = words.replace(/\s+/g, ' ').trim()
        if (path.length === 3 && isField(name) && value !== '') fields[name] ??= value
        else if (path.length === 4 && within === 'partyisocode' && value !== '') {
          if (inMeta === 'parties_original' || inMeta === 'parties') parties[inMeta].push(value)
          if (parties.parties.length > MOST_PARTIES || parties.parties_original.length > MOST_PARTIES)
            throw refuse(`it has more than ${MOST_PARTIES} parties`)
        }
        path = path.slice(0, -1)
        words = ''
      },
    },
    where,
  )
  return { fields, original: parties.parties_original, current: parties.parties }
}

const whereIn = (file: string) => ({ file, part: 'The block meta' })

function isField(name: string): name is TotaField {
  return (FIELDS as readonly string[]).includes(name)
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (
    let at = bytes.indexOf(wanted[0] as number);
    at >= 0;
    at = bytes.indexOf(wanted[0] as number, at + 1)
  ) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  }
  return -1
}
