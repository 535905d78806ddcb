import type { StatedMetadata } from '../../model/document.ts'

/** Of a file that says nothing of its instrument. */
export const NOTHING_STATED: StatedMetadata = {
  instrument: null,
  title: null,
  signed: null,
  parties: [],
  language: null,
}
