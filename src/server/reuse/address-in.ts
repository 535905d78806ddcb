/** The address, in the workspace, of a part of a text; the text itself where it has none. */
export function addressIn(text: string, address: string): string {
  return address === '' ? text : `${text}/${address}`
}
