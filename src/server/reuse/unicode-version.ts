/** Version of Unicode by which the runtime tells letters and digits, and so words: another one may find other words. */
export const UNICODE_VERSION = process.versions.unicode ?? 'unknown'
