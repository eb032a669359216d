import { type Comparison, median } from './ratio.ts'

/** A line of the table. */
export interface Row {
  title: string
  unit: string
  /** The target of the ratio, as text. */
  wanted: string
  found: Comparison
}

export const short = (number: number) =>
  number.toFixed(number < 10 ? 1 : 0).replace(/\B(?=(\d{3})+$)/g, ' ')

function lineOf({ title, unit, wanted, found }: Row): string[] {
  const { product, plain, ratios } = found
  const spread = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2))
  return [
    title,
    `${short(median(product))} ${unit}`,
    `${short(median(plain))} ${unit}`,
    median(ratios).toFixed(2),
    spread.join(' to '),
    wanted,
  ]
}

export const tableOf = (rows: Row[], product = 'Keepsake'): string =>
  aligned([['', product, 'plain Next', 'ratio', 'spread', 'wanted'], ...rows.map(lineOf)])

/** A Markdown table with aligned columns. */
export function aligned(lines: string[][]): string {
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const text = ([title = '', ...cells]: string[], fill: string) =>
    `| ${[
      title.padEnd(widths?.[0] ?? 0, fill),
      ...cells.map((cell, at) => cell.padStart(widths?.[at + 1] ?? 0, fill)),
    ].join(' | ')} |`
  const [head = [], ...body] = lines
  const rule = head.map((_, at) => (at === 0 ? '' : ':'))
  return [text(head, ' '), text(rule, '-'), ...body.map((line) => text(line, ' '))].join('\n')
}
