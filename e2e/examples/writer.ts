import type { Page } from 'playwright/test'
import { goOn, heading } from '#e2e/journeys/guest.ts'
import { rememberIn } from '#e2e/support/remember.ts'

export async function start(page: Page) {
  await page.goto('/apology')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who is it for?')
}

export async function who(page: Page, name = 'Sam') {
  await page.getByLabel('Their name').fill(name)
  await page.getByRole('radio', { name: 'A friend' }).check()
  await goOn(page)
}

/** What is asked only with one of the amends: the field and an answer. */
const MORE: Record<string, [label: string, answer: string]> = {
  'I will replace it': ['What you will replace', 'The blue vase'],
  'I will give something': ['What you will give', 'A new bicycle.'],
  'I will change how I do things': ['Your promise', 'I will look where I walk.'],
}

/** The same as it is stored: the key of the option, and the step that asks for more. */
const STORED: Record<string, [amends: string, more?: string]> = {
  'I will replace it': ['replace', 'replacement'],
  'I will give something': ['give', 'gift'],
  'I will change how I do things': ['change', 'change'],
  'We will spend time together': ['time'],
  'I have words only': ['words'],
}

export const BRANCHES = Object.keys(STORED)

export async function tone(page: Page, signature = 'Alex') {
  await heading(page, 'How should it sound?')
  await page.getByLabel('The tone').selectOption('Warm')
  await page.getByLabel('Or sign it with another name').fill(signature)
  await goOn(page)
}

const answersWith = (amends: string, name = 'Sam') => ({
  who: { name, relation: 'friend' },
  what: { happened: 'I broke your blue vase.' },
  effect: { effect: 'You had it from your grandmother.' },
  amends: { amends },
  tone: { tone: 'warm', signature: 'Alex' },
})

/** Opens the last question of a letter in a browser that has an answer to each one before. */
export async function answerAllButTone(page: Page) {
  const { tone: _, ...answers } = answersWith('words')
  await rememberIn(page.context(), { 'apology.aaaaaaaa': answers })
  await page.goto('/apology/aaaaaaaa/tone')
  await heading(page, 'How should it sound?')
}

/** Opens "Check your answers" in a browser that has an answer to every question. */
export async function answerAll(page: Page, option = 'I have words only', name = 'Sam') {
  const [amends = '', more = ''] = STORED[option] ?? []
  const answers = {
    ...answersWith(amends, name),
    ...(more && { [more]: { [more]: `${MORE[option]?.[1]}` } }),
  }
  await rememberIn(page.context(), { 'apology.aaaaaaaa': answers })
  await page.goto('/apology/aaaaaaaa/check')
  await heading(page, 'Check your answers')
}

export const finish = (page: Page) =>
  page.getByRole('button', { name: 'Finish the letter' }).click()
