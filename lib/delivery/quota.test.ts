import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieName } from '#lib/session/cookie.ts'
import type { Context } from '#lib/session/entry.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { countDelivery, DELIVERIES_AN_HOUR, deliveryCount } from './quota.ts'

const start = Math.floor(Date.now() / 1000)
const HOUR = 60 * 60

function browser(header = '') {
  const secrets: Context['secrets'] = [{ id: 7, value: 'x'.repeat(32) }]
  const cookies = new RequestCookies(header, () => {})
  const at = (seconds: number): Context => ({
    ...{ cookies, secrets, secure: true, now: () => start + seconds },
  })
  return { cookies, at }
}

/** Delivers again and again, at the same moment. @returns how often it was allowed */
async function delivered(context: Context) {
  let times = 0
  while (times <= DELIVERIES_AN_HOUR && (await countDelivery(context))) times += 1
  return times
}

test('a browser may deliver 20 times in an hour, and again in the next one', async () => {
  const { at } = browser()
  assert.equal(DELIVERIES_AN_HOUR, 20)
  assert.equal(await delivered(at(0)), 20)
  for (const seconds of [1, HOUR - 1]) assert.equal(await delivered(at(seconds)), 0)
  assert.equal(await delivered(at(HOUR)), 20)
})

test('an hour begins with the first delivery, and not with the last one', async () => {
  const { at } = browser()
  for (let minute = 0; minute < 60; minute += 5) assert.ok(await countDelivery(at(minute * 60)))
  assert.equal(await delivered(at(HOUR - 1)), 8)
  assert.equal(await delivered(at(HOUR)), 20)
})

test('a browser without room delivers all the same', async () => {
  const { cookies, at } = browser(`other=${'x'.repeat(7000)}`)
  assert.ok(await countDelivery(at(0)))
  assert.equal(cookies.keys(true).length, 0)
})

test('a count that somebody has changed is none', async () => {
  const { at } = browser(`${cookieName('deliveries', true)}=rubbish`)
  assert.equal(await delivered(at(0)), 20)
})

test('a visitor sees the count, in words', () => {
  assert.equal(deliveryCount.entry.title, 'How many times you have sent a form')
})
