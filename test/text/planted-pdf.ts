import { deflateSync } from 'node:zlib'

/** A line of a planted page: its words, and where its baseline begins, in points from the lower left corner. */
export interface PlantedLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Degrees counter-clockwise. */
  readonly turn?: number
}

export interface PlantedPdf {
  readonly title?: string
  readonly language?: string
  readonly rotate?: number
  /** Written into the trailer: `/Encrypt 9 0 R` and the like, with the objects that it names. */
  readonly trailer?: string
  readonly more?: readonly string[]
}

/** A minimal PDF 1.4 of pages of text in Helvetica (WinAnsi): as ISO 32000-1 has it, with nothing that a reader of text can spare. */
export function plantedPdf(pages: readonly (readonly PlantedLine[])[], options: PlantedPdf = {}): Uint8Array {
  return assembled(
    pages.map((lines) => contentOf(lines)),
    options,
  )
}

/** A PDF whose pages show an image each, as a scanner makes them. */
export function scannedPdf(pages: number): Uint8Array {
  return assembled(
    new Array<string>(pages).fill('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q'),
    {},
  )
}

/** A PDF whose only page is a deflated stream of this many spaces. */
export function bombPdf(bytes: number, filter = '/FlateDecode'): Uint8Array {
  const packed = deflateSync(Buffer.alloc(bytes, ' '), { level: 9 }).toString('latin1')
  return written(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      `<< /Length ${packed.length} /Filter ${filter} >>\nstream\n${packed}\nendstream`,
    ],
    '',
  )
}

/** A PDF of one empty page object that its tree names many times. */
export function emptyPagesPdf(pages: number): Uint8Array {
  return written(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(pages)}] /Count ${pages} >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ],
    '',
  )
}

function assembled(contents: readonly string[], options: PlantedPdf): Uint8Array {
  const { title, language, rotate = 0, more = [], trailer = '' } = options
  const first = 5
  const kids = contents.map((_, at) => `${first + 2 * at} 0 R`)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${language === undefined ? '' : `/Lang (${language})`} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    title === undefined ? '<< >>' : `<< /Title ${literal(title)} >>`,
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...more,
  ]
  return written(objects, `/Info 4 0 R ${trailer}`)
}

function written(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const places: number[] = []
  for (const [at, object] of objects.entries()) {
    places.push(file.length)
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const xref = file.length
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return latin1(file)
}

function contentOf(lines: readonly PlantedLine[]): string {
  return lines
    .map(({ text, x, y, size = 11, turn = 0 }) => {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((n) =>
        n.toFixed(4),
      )
      return `BT /F ${size} Tf ${cos} ${sin} ${Number(sin) === 0 ? 0 : -Number(sin)} ${cos} ${x} ${y} Tm ${literal(text)} Tj ET`
    })
    .join('\n')
}

/** A string of PDF, in WinAnsi: signs outside of Latin-1 by their code there. */
function literal(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '–': '\u0096',
    '“': '\u0093',
    '”': '\u0094',
    '’': '\u0092',
    '•': '\u0095',
  }
  const bytes = text.replace(/[–“”’•]/g, (sign) => signs[sign] ?? sign)
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
