import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** In dots: ISO 18004 asks for it, because without it a camera finds no edge. */
const MARGIN = 4

/** The sides of the square for the code, in CSS pixels: that of a narrow screen, and that of others. */
const SIDES = { narrow: 240, wide: 320 }

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
        {index === 0 ? <path id="code" d={toSvgPath(code)} /> : <use href="#code" />}
      </svg>
    )
  })
}
