/** Classes of the lists: bits of strong forms are low, those of weak ones 16 higher; then a bit where a line begins. */
export const CLASSES: i32 = 15
export const CLASS_BITS: i32 = 0x7fff
export const LINE: i32 = 4 * CLASSES
