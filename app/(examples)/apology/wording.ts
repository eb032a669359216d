import type { Relation, Tone } from './form.ts'

/** The sentences of a tone. A date is empty, or begins with a space and its preposition. */
interface Wording {
  opening(on: string): string
  affected: string
  /** Friends and family may be several people: "Dear Mum and Dad". */
  owed: Record<Relation, string>
  responsible: string
  replace(what: string, by: string): string
  replaceBelow(by: string): string
  give(gift: string): string
  giveBelow: string
  /** For readers who are close to the writer. */
  company: string
  /** For everyone else. */
  help: string
  change: string
  words: string
  closing: Record<Relation, string>
}

export const wordings: Record<Tone, Wording> = {
  plain: {
    opening: (on) => `I am writing to apologise for what happened${on}.`,
    affected: 'I can see how this affected you.',
    owed: {
      friend: 'You deserved better from a friend.',
      family: 'You deserved better from your own family.',
      love: 'You deserved better from me, of all people.',
      colleague: 'You deserved better from a colleague.',
      customer: 'As a customer, you deserved better.',
      other: 'You deserved better.',
    },
    responsible: 'I take responsibility for what happened, and I am sorry.',
    replace: (what, by) => `I will replace ${what}${by}.`,
    replaceBelow: (by) => `This is what I will replace${by}:`,
    give: (gift) => `I would like to give you ${gift}.`,
    giveBelow: 'This is what I would like to give you:',
    company: 'If you would like it, I will make time to be with you, whenever it suits you.',
    help: 'I will make time, whenever it suits you, to talk about this or to help put it right.',
    change: 'From now on, I will do this differently.',
    words: 'I cannot undo it. What I can offer you is this apology, and I mean it.',
    closing: {
      friend: 'Yours,',
      family: 'Love,',
      love: 'Love,',
      colleague: 'Kind regards,',
      customer: 'Yours sincerely,',
      other: 'Sincerely,',
    },
  },
  warm: {
    opening: (on) => `I owe you an apology for what happened${on}.`,
    affected: 'I have thought about what it was like for you.',
    owed: {
      friend: 'Your friendship matters to me, and I let you down.',
      family: 'You are my family, and I let you down.',
      love: 'You mean so much to me, and I let you down.',
      colleague: 'You should be able to count on me, and I let you down.',
      customer: 'You were right to expect better of me, and I let you down.',
      other: 'You deserved better, and I let you down.',
    },
    responsible: 'I take responsibility for that, and I am so sorry.',
    replace: (what, by) =>
      `I want to do what I can to put this right. I will replace ${what}${by}.`,
    replaceBelow: (by) =>
      `I want to do what I can to put this right. This is what I will replace${by}:`,
    give: (gift) => `To help make it up to you, I would like to give you ${gift}.`,
    giveBelow: 'To help make it up to you, this is what I would like to give you:',
    company:
      'I would love to spend some time with you. ' +
      'If you would like that too, choose the day and I will be there.',
    help: 'I would like to give you my time, to listen or to help, whenever it suits you.',
    change: 'I do not want this to happen to you again.',
    words:
      'I wish I could undo it. What I can give you is this apology, and I mean every word of it.',
    closing: {
      friend: 'Your friend,',
      family: 'With much love,',
      love: 'With all my love,',
      colleague: 'With warm wishes,',
      customer: 'With kind regards,',
      other: 'With warm wishes,',
    },
  },
  formal: {
    opening: (on) => `I am writing to offer you my apologies for what happened${on}.`,
    affected: 'I recognise how this affected you.',
    owed: {
      friend: 'You had every right to expect better of a friend.',
      family: 'As my family, you had every right to expect better of me.',
      love: 'You above all had every right to expect better of me.',
      colleague: 'You had every right to expect better of a colleague.',
      customer: 'As a customer, you had every right to expect better.',
      other: 'You had every right to expect better of me.',
    },
    responsible: 'I accept full responsibility, and I apologise without reservation.',
    replace: (what, by) => `To make amends, I will replace ${what}${by}.`,
    replaceBelow: (by) => `To make amends, this is what I will replace${by}:`,
    give: (gift) => `To make amends, I would like to give you ${gift}.`,
    giveBelow: 'To make amends, this is what I would like to give you:',
    company:
      'Should you wish it, I would be glad to spend some time with you on a day that suits you.',
    help:
      'I will make myself available, at a time that suits you, ' +
      'to discuss this or to help put it right.',
    change: 'I have considered what I will do differently in future.',
    words:
      'I cannot undo what happened. This letter is my sincere apology, and it asks nothing of you.',
    closing: {
      friend: 'Yours sincerely,',
      family: 'With love,',
      love: 'With love,',
      colleague: 'Yours sincerely,',
      customer: 'Yours sincerely,',
      other: 'Yours sincerely,',
    },
  },
}
