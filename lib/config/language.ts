/**
 * The language of every page, and of the times and numbers on it. Not the browser's own: that would
 * be a second language on the page, and it may be one that `Intl` throws on, such as "C".
 */
export const LANGUAGE = 'en-GB'
