/** Two apps, measured in turn. */
export interface Comparison {
  /** All measurements of each, in their order. */
  product: number[]
  plain: number[]
  /** The product's measurement divided by plain Next's, for each round. */
  ratios: number[]
}

type Measure<K extends string> = () => Promise<Record<K, number>>

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low = Number.NaN, high = Number.NaN] = [Math.floor(middle), Math.ceil(middle)].map(
    (at) => sorted[at],
  )
  return (low + high) / 2
}

/**
 * Measures in turn, A B B A in each round. A machine that gets steadily slower or faster then
 * changes both by the same amount, and not their ratio. The first measurement of each only warms
 * it up, and is discarded.
 */
export async function compare<K extends string>(
  rounds: number,
  product: Measure<K>,
  plain: Measure<NoInfer<K>>,
): Promise<Record<K, Comparison>> {
  const names = Object.keys(await product()) as K[]
  await plain()
  const found = Object.fromEntries(
    names.map((name) => [name, { product: [], plain: [], ratios: [] } as Comparison]),
  ) as Record<K, Comparison>
  for (let round = 0; round < rounds; round += 1) {
    const [a, b, c, d] = [await product(), await plain(), await plain(), await product()]
    for (const name of names) {
      found[name].product.push(a[name], d[name])
      found[name].plain.push(b[name], c[name])
      found[name].ratios.push((a[name] + d[name]) / (b[name] + c[name]))
    }
  }
  return found
}
