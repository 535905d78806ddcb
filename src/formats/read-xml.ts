import { SaxesParser } from 'saxes'
import { StrataError } from '../model/error.ts'

/** What a reader of XML is told, in the order of the file. Names are without prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** How much is read of an XML file. */
export interface XmlLimits {
  /** Elements within elements. */
  readonly depth: number
  /** Characters of one tag, or of one text between two tags. */
  readonly unbroken: number
}

/** Deeper than any part of a workbook; a longer tag or text does not end: spreadsheets hold at most 32 767 characters in a cell. */
const WORKBOOK: XmlLimits = { depth: 64, unbroken: 1_000_000 }

/** Names the file, and the part of it that is read, for the messages. */
export interface XmlPlace {
  readonly file: string
  readonly part: string
}

const STEP = 64 * 1024

/**
 * Reads a part of a file as XML while it is unpacked: in UTF-8, without document type declaration (and so without entities of its
 * own), of bounded depth and length of tags and texts. Time O(characters).
 * @param stream gives the bytes piece by piece
 * @throws StrataError `import/xml-refused`
 */
export function readXml(
  stream: (sink: (piece: Uint8Array) => void) => void,
  handlers: XmlHandlers,
  where: XmlPlace,
  limits: XmlLimits = WORKBOOK,
): void {
  const parser = boundedParser(handlers, where, limits)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch (cause) {
      return refuse(where, 'it is not UTF-8 text', cause)
    }
  }
  stream((piece) => parser.write(decode(piece)))
  parser.write(decode())
  parser.close()
}

/**
 * Reads characters as XML, as `readXml` does.
 * @throws StrataError `import/xml-refused`
 */
export function readXmlText(text: string, handlers: XmlHandlers, where: XmlPlace, limits: XmlLimits): void {
  const parser = boundedParser(handlers, where, limits)
  parser.write(text)
  parser.close()
}

interface BoundedParser {
  write(text: string): void
  close(): void
}

function boundedParser(handlers: XmlHandlers, where: XmlPlace, limits: XmlLimits): BoundedParser {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let unbroken = 0
  parser.on('doctype', () => refuse(where, 'it has a document type declaration'))
  parser.on('error', (error) => refuse(where, 'it is not well-formed XML', error))
  parser.on('opentag', ({ name, attributes }) => {
    unbroken = 0
    depth++
    if (depth > limits.depth) refuse(where, `it is nested deeper than ${limits.depth}`)
    handlers.open?.(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    unbroken = 0
    depth--
    handlers.close?.(withoutPrefix(name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  return {
    write(text) {
      for (let at = 0; at < text.length; at += STEP) {
        const piece = text.slice(at, at + STEP)
        parser.write(piece)
        unbroken += piece.length
        if (unbroken > limits.unbroken)
          refuse(where, `it has a tag or text of more than ${limits.unbroken} characters`)
      }
    },
    close: () => parser.close(),
  }
}

function refuse(where: XmlPlace, why: string, cause?: unknown): never {
  throw new StrataError('import/xml-refused', { ...where, why }, { cause })
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
