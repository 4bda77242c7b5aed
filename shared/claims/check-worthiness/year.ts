/** A year of the times that articles tell of, from 1500 to 2099; other figures of four digits count something. */
export const YEAR = /^(?:1[5-9]|20)\d\d$/
