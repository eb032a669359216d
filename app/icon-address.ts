import icon from './icon.svg'

/**
 * The address of the icon. Next's server adds the id of the deploy to it. On Vercel no such server runs
 * where the proxy does, so the proxy would compute the hash of another style sheet, and browsers would
 * block that of the page. The name of the file has a hash of its own.
 */
export const iconAddress: string = icon.src.replace(/\?.*/, '')
