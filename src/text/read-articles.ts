import { StrataError } from '../model/error.ts'
import { declaredEncoding } from './read/declared-encoding.ts'
import { decodeDocument } from './read/decode-document.ts'
import { charactersNature, fileNature } from './read/detect-format.ts'
import { totaArticles } from './read/tota-articles.ts'
import { TEXT_LIMITS, type TextLimits } from './text-limits.ts'

/** An article with its words as the file has them. */
export interface ReadArticle {
  readonly address: string
  readonly identifier: string | null
  readonly heading: string | null
  readonly chapter: string | null
  readonly text: string
}

/** A file read for the words of its articles. */
export interface ReadArticles {
  /** Tag of the language, and the date of signature, as the file states them; the language is told from the words where it does not. */
  readonly language: string | null
  readonly signed: string | null
  readonly articles: readonly ReadArticle[]
}

/**
 * Reads a file for the words of its articles alone, without what the workspace needs besides. A text of ToTA gives the character data of its articles,
 * addressed by their place (`art-5` is the fifth); another format gives its articles and other parts as `prepareText` finds them.
 *
 * Time O(characters).
 * @throws StrataError `import/xml-refused`, `text/too-large`, and those of `prepareText`
 */
export async function readArticles(
  bytes: Uint8Array,
  fileName: string,
  limits: TextLimits = TEXT_LIMITS,
): Promise<ReadArticles> {
  const xml = totaXml(bytes, fileName, limits)
  if (xml === null) return preparedArticles(bytes, fileName, limits)
  const { language, signed, articles } = totaArticles(xml, fileName, limits)
  return {
    language,
    signed,
    articles: articles.map((article, at) => ({ address: `art-${at + 1}`, ...article })),
  }
}

/** The characters of a text of ToTA, null where the file is none. */
function totaXml(bytes: Uint8Array, file: string, limits: TextLimits): string | null {
  if (fileNature(bytes).kind !== 'characters' || bytes.length > limits.fileBytes) return null
  const text = decodeDocument(bytes, declaredEncoding(bytes))?.text
  if (text === undefined) return null
  const nature = charactersNature(text, file)
  if (nature.kind !== 'format' || nature.format !== 'tota-xml') return null
  if (text.length <= limits.characters) return text
  const why = `it has ${text.length} characters, and up to ${limits.characters} are read`
  throw new StrataError('text/too-large', { file, why })
}

async function preparedArticles(bytes: Uint8Array, file: string, limits: TextLimits): Promise<ReadArticles> {
  // Loaded when first needed: most corpora are of ToTA, and this brings stemmers and the detection of languages with it.
  const { prepareText } = await import('./prepare-text.ts')
  const { unitSpans } = await import('./search-units.ts')
  const { language, stated, text, segments } = await prepareText(bytes, file, { limits })
  return {
    language: stated.language ?? language,
    signed: stated.signed,
    articles: unitSpans(text, segments).map(({ ordinal, start, end }) => {
      const segment = segments[ordinal]
      return {
        address: segment?.address ?? '',
        identifier: null,
        heading: segment?.heading ?? null,
        chapter: null,
        text: text.slice(start, end),
      }
    }),
  }
}
