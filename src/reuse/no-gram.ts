/** Stands for a gram where none is: the text ends first, or the grams that are known lack it. */
export const NO_GRAM = 0xffffffff
