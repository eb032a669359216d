import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { svgOf } from '#ui/page/figure.ts'
import { shieldOf } from './shield.ts'

const METALS = ['#e6bd62', '#f1ece0']

test('words always have the same emblem, and its SVG is small, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      const svg = svgOf(shieldOf(words))
      assert.equal(svg, svgOf(shieldOf(words)))
      assert.ok(Buffer.byteLength(svg) < 1500, `${Buffer.byteLength(svg)} bytes`)
      assert.match(shieldOf(words).label, /^[A-Za-z ]+$/)
    }),
  )
})

test('what lies on the shield can be told from it: one has a colour, the other a metal', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const [field, other, charge] = shieldOf(words).shapes
      assert.notEqual(METALS.includes(`${field?.fill}`), METALS.includes(`${other?.fill}`))
      assert.equal(charge?.fill, field?.fill)
    }),
  )
})

test('other words have another emblem, and so have the same words in another place', () => {
  const words = Array.from({ length: 1000 }, (_, index) => ['Batman', `Bruce ${index}`])
  const emblems = new Set(words.map((pair) => svgOf(shieldOf(pair))))
  // There are some 18,000, so a few of a thousand meet.
  assert.ok(emblems.size > 930, `${emblems.size}`)
  assert.notDeepEqual(shieldOf(['Storm', 'Ororo']), shieldOf(['Ororo', 'Storm']))
  assert.notDeepEqual(shieldOf(['ab', 'c']), shieldOf(['a', 'bc']))
})
