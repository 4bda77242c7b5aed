/**
 * How much a draft can hold. They stand apart from the schemas that check them, so that what runs in a page needs no
 * schema library.
 */

/** The longest text of a block, rationale or passage, in UTF-16 code units. */
export const MAX_TEXT = 100_000
/** The most blocks a draft can hold. */
export const MAX_BLOCKS = 200_000

/** The longest text of one field of a source, in UTF-16 code units. */
export const MAX_FIELD = 10_000
/** The most names a source can bear: the largest collaborations in physics have some 3,000 authors. */
export const MAX_NAMES = 5000
/** The most files a source can keep. */
export const MAX_FILES = 100

/** The most events that are recorded by one call; a longer action goes in several, and is recorded with the last. */
export const MAX_EVENTS_RECORDED = 20_000
