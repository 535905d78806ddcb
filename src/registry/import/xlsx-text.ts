/** Collects the text of a shared string or an inline string: its runs joined, without readings (`rPh`). */
export interface XlsxText {
  open(name: string): void
  text(text: string): void
  close(name: string): void
  /** The text so far; begins a new one. */
  take(): string
}

export function xlsxText(): XlsxText {
  let pieces = ''
  let inText = false
  let inReading = false
  return {
    open(name) {
      if (name === 't') inText = !inReading
      else if (name === 'rPh') inReading = true
    },
    text(text) {
      if (inText) pieces += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
    take() {
      const text = unescaped(pieces)
      pieces = ''
      return text
    },
  }
}

/** `_x000D_` stands for the character that XML cannot hold (ECMA-376 part 1, §22.9.2.19, ST_Xstring). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
