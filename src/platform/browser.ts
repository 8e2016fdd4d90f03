import nlp from 'compromise'
import data from '../generated/khabar.bin'

/** The compiled lists and weights, which the bundler embeds. */
export const readData = (): Uint8Array => data

/** compromise, a part of the bundle. */
export const loadCompromise = (): typeof nlp => nlp
