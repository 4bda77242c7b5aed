import { BadgeAlert, BadgeCheck, BadgeX } from '@lucide/vue'

/** A sign for each state of a sign-off that somebody has given, told apart by its shape. */
export const signoffIcons = { signed: BadgeCheck, lapsed: BadgeX, own: BadgeAlert }
