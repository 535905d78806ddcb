import { articleTexts } from './planted-as-text.ts'
import type { PlantedText } from './planted-texts.ts'

/** A planted text as a file of ToTA; its number is the text's place. */
export function totaXml(text: PlantedText): string {
  const number = text.id.slice(text.id.indexOf('_') + 1)
  const articles = articleTexts(text).map(
    (body, at) =>
      `      <article number="${at + 1}" name="" article_identifier="${at + 1}">${body}</article>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<treaty>
  <meta>
    <name>${text.id}</name>
    <treaty_identifier>${number}</treaty_identifier>
    <date_signed>${text.signed ?? ''}</date_signed>
    <language>${text.language}</language>
  </meta>
  <body>
    <chapter number="1" name="">
${articles.join('\n')}
    </chapter>
  </body>
</treaty>
`
}
