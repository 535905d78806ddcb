/** A number that is written out, its hyphen as the minus sign. */
export function withMinus(text: string): string {
  return text.replace('-', '−')
}
