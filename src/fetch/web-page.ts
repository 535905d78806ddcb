const PAGE = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head)[\s>]/i

/** How many bytes of a file are looked at. */
export const HEAD_BYTES = 1024

/** Endings of files that are no web pages, whatever a server sends under their name. */
const NO_PAGE = /\.(pdf|docx?|zip|xml|txt|md)$/i

/**
 * Whether a web page came in the place of a file: a server that wants a login, or has lost the file, often answers so with "200 OK".
 * @param head the file's first bytes
 */
export function isPageInstead(head: Uint8Array, fileName: string): boolean {
  return NO_PAGE.test(fileName) && PAGE.test(new TextDecoder().decode(head.subarray(0, HEAD_BYTES)))
}
