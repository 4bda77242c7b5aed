/** What is wrong with the command or an annotated file, as a sentence for the person who gave it. */
export class BadInput extends Error {}
