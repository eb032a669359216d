import type { Locator } from 'playwright/test'

/** @returns the text of an element as a person sees it on one line: its letters from left to right */
export const seenFromTheLeft = (element: Locator): Promise<string> =>
  element.evaluate((root) => {
    const letters: [left: number, letter: string][] = []
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      for (const [index, letter] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        const { left, width } = range.getBoundingClientRect()
        if (width > 0) letters.push([left, letter])
      }
    }
    return letters
      .sort(([one], [other]) => one - other)
      .map(([, letter]) => letter)
      .join('')
  })
