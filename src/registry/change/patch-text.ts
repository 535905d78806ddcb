/** What a spreadsheet would run, or a text of it that was disarmed before. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d.]))/
const FORMULA_OR_DISARMED = /^'*(?:[=@\t\r]|[+-](?![\d.]))/

/** Whether a spreadsheet would take a text for a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text)
}

/** A text as it stands in a patch: one more apostrophe before what a spreadsheet would run, so that it shows it instead. */
export function disarmed(text: string): string {
  return FORMULA_OR_DISARMED.test(text) ? `'${text}` : text
}

/** The text that `disarmed` made one of. */
export function rearmed(text: string): string {
  return text.startsWith("'") && FORMULA_OR_DISARMED.test(text) ? text.slice(1) : text
}
