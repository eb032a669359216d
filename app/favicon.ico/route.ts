import icon from './32.ico?bytes'

/**
 * For browsers that ask for it though each page names an icon. Not Next's file of that name: Next
 * would name it in each page, too.
 */
export function GET(): Response {
  const headers = { 'cache-control': 'public, max-age=604800', 'content-type': 'image/x-icon' }
  return new Response(icon, { headers })
}
