/** Makes the store of a server fail: it can save drafts and flashes, and nothing else. */
const { stringify } = JSON
JSON.stringify = (value, ...more) => {
  if (value?.k && !/^(draft|flash)\b/.test(value.k)) throw new Error('the store is down')
  return stringify(value, ...more)
}
