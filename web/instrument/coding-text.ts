/** A coded value as words: codes of the codebook lose their joints (`until-terminated`), free text stays as it is. */
export function codingText(value: string): string {
  return /^[a-z]+(-[a-z]+)+$/.test(value) ? value.replaceAll('-', ' ') : value
}
