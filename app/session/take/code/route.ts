import { correction, generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import { absolute, codePath } from '#app/session/take/address.ts'
import { CODE_BYTES } from '#lib/transfer/transfer.ts'

/** Black on white in dark mode too: many cameras read nothing else. The margin is that of ISO 18004. */
const LOOK = { on: '#000', off: '#fff', pad: 4 }

/**
 * Draws an address of ours as a QR code. In the page it would be sent twice, the second time for React.
 * `width` is that of the picture in the page, in CSS pixels.
 */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const seal = query.get('seal') ?? ''
  const width = Number(query.get('width'))
  const address = absolute(codePath(seal), request.headers)
  if (!/^[\w.-]+$/.test(seal) || address.length > CODE_BYTES || !(width <= 1000)) {
    return new Response(null, { status: 404 })
  }
  // The lowest correction makes the largest dots. A screen has no dirt.
  const code = generate(address, { maxCorrectionLevel: correction.L })
  // A dot of whole pixels. With other ones a decoder failed at every second code.
  const scale = Math.max(1, Math.floor(width / (code.size + 2 * LOOK.pad)))
  return new Response(toSvgSource(code, { ...LOOK, scale }), {
    headers: { 'cache-control': 'no-store', 'content-type': 'image/svg+xml' },
  })
}
