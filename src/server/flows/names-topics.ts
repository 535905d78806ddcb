import { asksTopics } from '../../flows/panel/treatment-spec.ts'

/** Whether what is asked is of a treatment that names topics: its answer changes with the texts held. */
export function namesTopics(asked: unknown): boolean {
  const { treatment } = asked as { readonly treatment?: unknown }
  return typeof treatment === 'string' && asksTopics(treatment)
}
