import type { XmlHandlers } from '../../formats/read-xml.ts'
import { StrataError } from '../../model/error.ts'

export type TotaPart = 'chapter' | 'article'

/** What is made of the body of a text of ToTA while its elements go by. */
export interface TotaSink {
  begin(kind: TotaPart, attributes: Readonly<Record<string, string>>): void
  /** Character data of the article that is open, piece by piece. */
  words(text: string): void
  end(kind: TotaPart): void
  /** Words of the body outside of articles, without white space around them. */
  outside(words: string): void
}

/**
 * Handlers that tell the chapters, articles and words of `treaty/body` apart. The words of an article are its character data and that of
 * all that stands in it.
 * @throws StrataError `import/xml-refused` where an article holds a chapter or article
 */
export function totaBody(sink: TotaSink, file: string): XmlHandlers {
  let isInBody = false
  let isInArticle = false
  let gap = ''
  const tellGap = (): void => {
    const words = gap.trim()
    gap = ''
    if (words !== '') sink.outside(words)
  }
  return {
    open(name, attributes) {
      if (!isInBody) {
        isInBody = name === 'body'
        return
      }
      if (name !== 'chapter' && name !== 'article') return
      if (isInArticle) {
        const why = `an article holds a further ${name}`
        throw new StrataError('import/xml-refused', { file, part: 'The text', why })
      }
      tellGap()
      sink.begin(name, attributes)
      isInArticle = name === 'article'
    },
    close(name) {
      if (name === 'body') {
        tellGap()
        isInBody = false
      } else if (isInBody && (name === 'chapter' || name === 'article')) {
        if (name === 'chapter') tellGap()
        isInArticle = false
        sink.end(name)
      }
    },
    text(text) {
      if (isInArticle) sink.words(text)
      else if (isInBody) gap += text
    },
  }
}
