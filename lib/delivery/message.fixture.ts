import { type Prepared, prepareMessage } from './message.ts'

/** What an action would know of a form that was finished. */
export const content = {
  form: 'contact',
  version: 1,
  nonce: 'x1y2z3',
  finishedAt: 1_800_000_000,
  answers: { name: 'Ada Lovelace', topics: ['a', 'b'], address: { town: 'Paris', line: '1 Rue' } },
  labelled: [['Your name', 'Ada Lovelace']] as [string, string][],
}

export const prepared: Prepared = prepareMessage(content)
