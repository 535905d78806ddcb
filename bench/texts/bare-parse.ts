// A process that parses the texts of ToTA with saxes and does nothing with what it finds.
import { SaxesParser } from 'saxes'
import { totaBytes, totaNames } from '../../test/text/corpus.ts'
import { reportResult } from './child-result.ts'

const names = totaNames()
const start = performance.now()
let bytes = 0
let articles = 0
for (const name of names) {
  const file = totaBytes(name)
  bytes += file.length
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (tag.name === 'article') articles++
  })
  parser.on('text', () => {})
  parser.write(new TextDecoder().decode(file)).close()
}
reportResult({
  ms: performance.now() - start,
  files: names.length,
  bytes,
  remark: `${articles} articles`,
})
