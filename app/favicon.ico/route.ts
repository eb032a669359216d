import icon from './32.ico?bytes'

/**
 * For browsers that ask for it though each page names an icon. Not Next's file of that name: Next
 * would name it in each page, too. How long browsers keep it is said in next.config.js, for hosts
 * that make a file of this.
 */
export function GET(): Response {
  return new Response(icon, { headers: { 'content-type': 'image/x-icon' } })
}
