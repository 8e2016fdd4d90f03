import nlp from 'compromise'
import { franc } from 'franc'
import data from '../generated/khabar.bin'

/** The compiled lists and weights, which the bundler embeds. */
export const readData = (): Uint8Array => data

/** franc and compromise, parts of the bundle. */
export const loadFranc = (): typeof franc => franc
export const loadCompromise = (): typeof nlp => nlp
