import type { Page } from 'playwright/test'

export const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

/** An input by the name of its group and its own name. */
export const part = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('textbox', { name, exact: true })
