/** The EDTF library ships without types; only what `src/model/edtf-date.ts` uses is declared. */
declare module 'edtf' {
  interface ParsedEdtf {
    /** Milliseconds since 1970 UTC of the first instant; -Infinity when open. */
    readonly min: number
    /** Milliseconds since 1970 UTC of the last instant; Infinity when open. */
    readonly max: number
  }
  export default function edtf(text: string): ParsedEdtf
}

/** The stemmers ship without types; only what `src/text/stem.ts` uses is declared. */
declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string }
}
