import nlp from 'compromise'
import { inflateSync } from 'fflate'
import { franc } from 'franc'
import { type Sections, unpack } from '../gazetteer/pack'
import data from '../generated/khabar.bin'

/** The compiled lists and weights, a module beside the bundle. */
export const readData = (): Sections =>
  unpack(fromBase64(data), (bytes, size) => inflateSync(bytes, { out: new Uint8Array(size) }))

function fromBase64(text: string): Uint8Array {
  const units = atob(text)
  const bytes = new Uint8Array(units.length)
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i)
  return bytes
}

/** franc and compromise, parts of the bundle. */
export const loadFranc = (): typeof franc => franc
export const loadCompromise = (): typeof nlp => nlp
