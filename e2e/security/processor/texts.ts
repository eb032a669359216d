/** In bytes. With the rest of its form, the guard lets no longer text pass. */
export const BYTES = 300_000

export const filled = (unit: string, bytes = BYTES) =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))

/**
 * Texts for which careless reading takes as long as the square of their length: by normalizing, by a
 * regular expression that goes back, by splitting, or by converting a domain.
 */
export const HOSTILE: Record<string, string> = {
  'marks out of order': `a${filled('\u0301', BYTES / 2)}${filled('\u0316', BYTES / 2)}`,
  digits: `${filled('0', BYTES / 2)}${filled('1', BYTES / 2)}x`,
  'digits in groups': filled('1,000 '),
  spaces: `x${filled(' ', BYTES / 2)}${filled('\r\n', BYTES / 2)}x`,
  'invisible characters': `x${filled('\u200b\u200e\ufeff\u00ad')}x`,
  dots: `a@${filled('a.')}`,
  'a long domain': `https://a@${filled('é')}.org`,
  'hyphens and commas': filled('1-,'),
  brackets: `+${filled('44(0)')}`,
  nulls: `x${filled('\0')}`,
}
