/**
 * The address as something that can be followed: `http` or `https`, with a host, without a name or password
 * and without characters that hide where it leads.
 *
 * @returns `null` for anything else, which is then shown as plain text
 */
export function webLink(address: string): string | null {
  return WEB_ADDRESS.test(address) ? address : null
}

const WEB_ADDRESS = /^https?:\/\/[^\s\p{C}/?#@\\]+([/?#][^\s\p{C}]*)?$/iu
