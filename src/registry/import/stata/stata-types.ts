import type { StataCursor } from './stata-cursor.ts'
import { type StataType, stataType } from './stata-variable.ts'

/**
 * The types of the variables, from their codes of one byte (before 117) or two.
 * @throws StrataError `import/stata-damaged`
 */
export function stataTypes(
  cursor: StataCursor,
  variableCount: number,
  codeBytes: 1 | 2,
  strlBytes: number,
): StataType[] {
  if (variableCount * codeBytes > cursor.left)
    throw cursor.damaged(`${variableCount} variables are declared, and ${cursor.left} bytes follow`)
  return Array.from({ length: variableCount }, () => {
    const at = cursor.at
    const code = cursor.number(codeBytes)
    const type = stataType(code, codeBytes === 2, strlBytes)
    if (type === null) throw cursor.damaged(`there is no variable type ${code}`, at)
    return type
  })
}
