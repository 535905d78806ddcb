/** Languages whose texts are segmented, stemmed and searched by word forms, as ISO 639-1. Texts in others are kept and searched as written. */
export const TEXT_LANGUAGES = ['en', 'fr', 'es'] as const

export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

export function isTextLanguage(code: string | null): code is TextLanguage {
  return (TEXT_LANGUAGES as readonly (string | null)[]).includes(code)
}
