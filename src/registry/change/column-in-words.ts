/** Columns whose names are no words, or not the right ones. */
const LABELS: Readonly<Record<string, string>> = {
  start: 'first day',
  end: 'last day',
  from: 'first day',
  to: 'last day',
  in_force: 'entry into force',
  signed: 'signature',
  ended: 'end',
  as_of: 'date of the data',
  url: 'address',
  binding: 'answer whether it binds',
  used: 'use',
  count_yes: 'count of yes',
  count_coded: 'count of coded agreements',
}

/** The name of a column as a sentence says it. */
export function columnInWords(name: string): string {
  return LABELS[name] ?? name.replaceAll('_', ' ')
}
