import { expect, type Locator, type Page } from 'playwright/test'
import type { Figure } from '#ui/page/figure.ts'

export const seal = (page: Page) => page.getByRole('img', { name: 'Seal' })

/** @returns the paths that a figure consists of */
export async function pathsOf(emblem: Locator): Promise<(string | null)[]> {
  await expect(emblem).toBeVisible()
  return emblem.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')))
}

export const pathsIn = ({ shapes }: Figure) => shapes.map(({ d }) => d)
