/**
 * Version of the methods of text reuse: what a word is, how runs, passages and lineage are counted. Answers and saved indexes name it, and
 * it changes with any of these.
 */
export const REUSE_METHOD = '1'
