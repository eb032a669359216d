import { type Bitmap2D, correction, generate } from 'lean-qr'

/** In dots: ISO 18004 asks for it, because without it a camera finds no edge. */
const MARGIN = 4

/** The sides of the square for the code, in CSS pixels, on a narrow screen and on others. */
const SIDES = { narrow: 240, wide: 320 }

/**
 * Its rows as strokes. The outline that lean-qr makes has four times as many bytes, and React sends what
 * is in a page once more.
 */
function strokes(code: Bitmap2D): string {
  const places = Array.from({ length: code.size }, (_, place) => place)
  const rows = places.map((y) => places.map((x) => (code.get(x, y) ? '1' : '0')).join(''))
  const strokesOf = (row: string) =>
    row.replaceAll(/0+|1+/g, (run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`))
  return rows.map((row, y) => `M0 ${y}.5${strokesOf(row)}`).join('')
}

/**
 * An address as a QR code, for a camera. It stands in the page: in the address of a picture it would be
 * in the logs of servers and proxies although nobody has scanned it.
 */
export function CodePicture({ address }: { address: string }) {
  // The lowest correction makes the largest dots. A screen has no dirt.
  const code = generate(address, { maxCorrectionLevel: correction.L })
  const side = code.size + 2 * MARGIN
  return Object.entries(SIDES).map(([className, room], index) => {
    // A dot of whole pixels. With other ones a decoder failed at every second code.
    const pixels = side * Math.max(1, Math.floor(room / side))
    return (
      <svg
        key={className}
        className={`code ${className}`}
        role="img"
        aria-label="A code with your answers, for a camera"
        viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`}
        width={pixels}
        height={pixels}
        shapeRendering="crispEdges"
      >
        {/* Black on white in dark mode too: many cameras read nothing else. */}
        <path fill="#fff" d={`M${-MARGIN} ${-MARGIN}h${side}v${side}h${-side}z`} />
        {index === 0 ? <path id="code" stroke="#000" d={strokes(code)} /> : <use href="#code" />}
      </svg>
    )
  })
}
