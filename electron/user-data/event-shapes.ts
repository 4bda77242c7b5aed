/**
 * Stands for the shapes of all events that this version knows: the first hex digits of SHA-256 over their JSON schema.
 * Whoever changes what an event may hold in a way that a schema does not show changes this too.
 */
export const EVENT_SHAPES = '4e91546e48940fac'
