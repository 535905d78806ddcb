/** An id with `-` for `_`: the registry writes ids with a hyphen where files have an underscore. */
export function alike(id: string): string {
  return id.replaceAll('_', '-')
}
