import { codedTexts } from '../../collection/coded-texts.ts'
import type { CodedTexts } from '../../model/coded-text.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import type { RegistryService } from '../registry-service.ts'

/** Read anew once a text or a decision has changed. */
const kept = new WeakMap<TextStore, { readonly state: string; readonly coded: Promise<CodedTexts> }>()

/** What the texts of the workspace say of migration, none where the registry stands by itself. */
export async function codedTextsHeld({
  texts,
  lookup,
}: Pick<RegistryService, 'texts' | 'lookup'>): Promise<CodedTexts> {
  if (texts === null) return new Map()
  const state = texts.state()
  const known = kept.get(texts)
  if (known?.state === state) return known.coded
  const coded = codedTexts(texts, lookup)
  kept.set(texts, { state, coded })
  return coded
}
