import { correction, generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import { absolute, codePath } from '#app/session/take/address.ts'
import { CODE_BYTES } from '#lib/transfer/transfer.ts'

/** Black on white in dark mode too: many cameras read nothing else. The quiet zone is that of ISO 18004. */
const LOOK = { on: '#000', off: '#fff', pad: 4, xmlDeclaration: true }

/** Draws an address of ours as a QR code. In the page it would be sent twice, the second time for React. */
export async function GET(request: Request) {
  const seal = new URL(request.url).searchParams.get('seal') ?? ''
  const address = absolute(codePath(seal), request.headers)
  if (!/^[\w.-]+$/.test(seal) || address.length > CODE_BYTES) {
    return new Response(null, { status: 404 })
  }
  // The lowest correction makes the largest dots. A screen has no dirt.
  const code = generate(address, { maxCorrectionLevel: correction.L })
  return new Response(toSvgSource(code, LOOK), {
    headers: { 'cache-control': 'no-store', 'content-type': 'image/svg+xml' },
  })
}
