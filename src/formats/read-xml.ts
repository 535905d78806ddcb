import { SaxesParser } from 'saxes'
import { StrataError } from '../model/error.ts'

/** What a reader of XML is told, in the order of the file. Names are without prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Deeper than any part of a workbook. */
const MAX_DEPTH = 64

/** A tag or text longer than this does not end: spreadsheets hold at most 32 767 characters in a cell. */
const MAX_UNBROKEN = 1_000_000

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
  where: { readonly file: string; readonly part: string },
): void {
  const refuse = (why: string, cause?: unknown): never => {
    throw new StrataError('import/xml-refused', { ...where, why }, { cause })
  }
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let unbroken = 0
  parser.on('doctype', () => refuse('it has a document type declaration'))
  parser.on('error', (error) => refuse('it is not well-formed XML', error))
  parser.on('opentag', ({ name, attributes }) => {
    unbroken = 0
    depth++
    if (depth > MAX_DEPTH) refuse(`it is nested deeper than ${MAX_DEPTH}`)
    handlers.open?.(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    unbroken = 0
    depth--
    handlers.close?.(withoutPrefix(name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  const write = (text: string): void => {
    for (let at = 0; at < text.length; at += STEP) {
      const piece = text.slice(at, at + STEP)
      parser.write(piece)
      unbroken += piece.length
      if (unbroken > MAX_UNBROKEN) refuse(`it has a tag or text of more than ${MAX_UNBROKEN} characters`)
    }
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch (cause) {
      return refuse('it is not UTF-8 text', cause)
    }
  }
  stream((piece) => write(decode(piece)))
  write(decode())
  parser.close()
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
