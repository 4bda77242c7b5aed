/**
 * How much a project can hold, and how long its texts can be. They stand apart from the schemas that check them, so
 * that what runs in a page needs no schema library.
 */

/** The longest text of a block, rationale or passage, in UTF-16 code units. */
export const MAX_TEXT = 100_000
/** The most blocks a draft can hold. */
export const MAX_BLOCKS = 200_000

/** The longest title of an article or a project, and its longest byline and dateline, in UTF-16 code units. */
export const MAX_TITLE = 1000
/** The longest name of a person who takes part, in UTF-16 code units. */
export const MAX_PERSON_NAME = 200
/** The longest name of whom the article attributes a claim to, in UTF-16 code units. */
export const MAX_SPEAKER = 300
/** The longest verdict in a newsroom's own words, in UTF-16 code units. */
export const MAX_LABEL = 100
/** The longest that is said of where in a source a passage stands, in UTF-16 code units. */
export const MAX_LOCATOR = 100
/** The longest address on the web, in UTF-16 code units. */
export const MAX_ADDRESS = 10_000

/** The longest text of one field of a source, in UTF-16 code units. */
export const MAX_FIELD = 10_000
/** The most names a source can bear: the largest collaborations in physics have some 3,000 authors. */
export const MAX_NAMES = 5000
/** The most files a source can keep. */
export const MAX_FILES = 100

/** The most events that are recorded by one call; a longer action goes in several, and is recorded with the last. */
export const MAX_EVENTS_RECORDED = 20_000
