import { parseFragment } from 'parse5'

/** Marks a character that was escaped, so that it is read as no syntax: moved into a private area and back. */
const PRIVATE = 0xe000

/**
 * The words of a line or paragraph of Markdown: without marks of emphasis, links and code, with escapes and entities decoded. A star or
 * underscore that marks nothing stays. Time O(characters).
 */
export function markdownInline(source: string): string {
  return source
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)))
    .replace(/(`+)([^`]+)\1(?!`)/g, (_, _ticks, code: string) => guarded(code.trim()))
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<((?:https?|mailto):[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, '')
    .replace(/\[\^([^\]\s]{1,100})\]/g, '[$1]')
    .replace(/!?\[([^[\]]{0,2000})\]\((?:[^()\s]|\([^()]{0,500}\)){0,2000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/!?\[([^[\]]{1,2000})\]\[[^[\]]{0,500}\]/g, '$1')
    .replace(/(\*\*\*|\*\*|\*)(?=[^\s*])([^*]{0,5000}?[^\s*])\1/g, '$2')
    .replace(/\*\*(?=\S)((?:[^*]|\*(?!\*)){1,5000}?)\*\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=[^\s_])([^_]{0,5000}?[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g, decoded)
    .replace(/[\ue021-\ue07e]/g, (held) => String.fromCharCode(held.charCodeAt(0) - PRIVATE))
}

function guarded(code: string): string {
  return code.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)))
}

function decoded(entity: string): string {
  const [node] = parseFragment(entity).childNodes
  return node !== undefined && 'value' in node ? node.value : entity
}
