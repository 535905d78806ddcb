import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { TextStore } from '../store/texts/text-store.ts'

/** What a coding made from the texts of an instrument cites, where whoever codes names nothing else: the files that were read. */
export async function textAsSource(
  store: TextStore,
  lookup: RegistryLookup,
  instrument: string,
): Promise<string> {
  const title = lookup.instrument.get(instrument)?.title ?? instrument
  const files = (await store.held({ instrument })).map(({ fileName }) => fileName).join(', ')
  return files === '' ? `${title} (${instrument})` : `Text of ${title} (${instrument}), read from ${files}.`
}
