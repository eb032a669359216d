const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** @returns a number of one or two digits, or 0 */
export const numberOf = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : 0)

/** @returns 1 to 12, for a number, a name or the first letters of a name; or another number */
export function monthOf(typed: string): number {
  const begins = (month: string) => typed.length > 2 && month.startsWith(typed.toLowerCase())
  return numberOf(typed) || MONTHS.findIndex(begins) + 1
}
