import { StrataError } from '../model/error.ts'
import type { RegistryService } from './registry-service.ts'

const COMPARED_CHARACTERS = 80

/**
 * Says that an id is of no process, and which are near.
 * @throws StrataError `layers/process-unknown`
 */
export function processUnknown(service: RegistryService, id: string): never {
  throw new StrataError('layers/process-unknown', {
    found: id.slice(0, 100),
    suggestions: suggestions(service, id),
  })
}

/** The processes nearest by name, as part of a sentence. */
function suggestions({ names, lookup }: RegistryService, text: string): string {
  if (text.length > COMPARED_CHARACTERS) return ''
  if (lookup.instrument.has(text)) return ' It is an instrument, but no process or forum.'
  const found = names.instrument(text)
  const near = found.status === 'unknown' ? found.suggestions : [found.id]
  return near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`
}
