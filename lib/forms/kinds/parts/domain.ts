import { domainToASCII } from 'node:url'
import { keyboardLine, readLine } from './normalize.ts'

const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?'

/** Labels, of which the last one is not a number: 127.0.0.1 is not the name of a domain. */
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)(?=..)${LABEL}$`, 'i')

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all of ASCII
const ASCII = /^[\x00-\x7f]*$/

/** @returns a domain with a dot in it in ASCII (пример.рф becomes xn--e1afmkfd.xn--p1ai), or undefined */
export function asciiDomain(text: string): string | undefined {
  const domain = ASCII.test(text) ? text : domainToASCII(text)
  return domain.length <= 253 && DOMAIN.test(domain) ? domain : undefined
}

/** @returns an address as it was meant. In one of another script the digits of that script stay */
export function addressLine(typed: string): string {
  const line = readLine(typed)
  return ASCII.test(line) ? line : keyboardLine(typed)
}
