/** Names alone, for the preload: it must stay small and carries no schema. */
export const CALL_CHANNEL = 'claimdesk:call'
export const DROPPED_CHANNEL = 'claimdesk:dropped'
export const EVENT_CHANNEL = 'claimdesk:event'
