import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { svgOf } from './figure.ts'
import { drawWax } from './wax.ts'

const EDGE = 0
const ROSETTE = 2

test('an id always has the same seal, and its SVG is small, whatever the id is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      const svg = svgOf(drawWax(id))
      assert.equal(svg, svgOf(drawWax(id)))
      assert.ok(Buffer.byteLength(svg) < 1500, `${Buffer.byteLength(svg)} bytes`)
    }),
  )
})

test('a thousand ids have a thousand rosettes, and no two have the same edge', () => {
  const seals = Array.from({ length: 1000 }, (_, index) => drawWax(`run-${index}`))
  for (const part of [EDGE, ROSETTE]) {
    assert.equal(new Set(seals.map(({ shapes }) => shapes[part]?.d)).size, 1000)
  }
})

/** @returns where the petals of the outer ring begin, from the centre */
function petalsOf(id: string): [x: number, y: number][] {
  const starts = [...`${drawWax(id).shapes[ROSETTE]?.d}`.matchAll(/M(\d+) (\d+)/g)]
  return starts.slice(0, starts.length / 2).map(([, x, y]) => [Number(x) - 100, Number(y) - 100])
}

test('a rosette has five to eight petals, and looks the same if it is turned by one of them', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const petals = petalsOf(id)
      assert.ok(petals.length >= 5 && petals.length <= 8)
      const angle = (2 * Math.PI) / petals.length
      for (const [index, [x, y]] of petals.entries()) {
        const [nextX, nextY] = petals[(index + 1) % petals.length] ?? [0, 0]
        const turned = [
          x * Math.cos(angle) - y * Math.sin(angle),
          x * Math.sin(angle) + y * Math.cos(angle),
        ]
        // Each coordinate is rounded to a whole unit of 200.
        assert.ok(Math.hypot(Number(turned[0]) - nextX, Number(turned[1]) - nextY) < 2)
      }
    }),
  )
})

test('the file has every path of the figure, and no style that a policy could block', () => {
  const figure = drawWax('aaaaaaaa')
  const svg = svgOf(figure)
  for (const { d } of figure.shapes) assert.ok(svg.includes(`d="${d}"`))
  assert.doesNotMatch(svg, /style|class|script| on\w+=/)
})
