import { extractInfoFromServerReferenceId } from 'next/dist/shared/lib/server-reference-info.js'

/** Names and texts; of a file, the name alone. */
export type Fields = [name: string, text: string | undefined][]

/** What a request asks for: an action by its id, with some arguments, the last of which is a form. */
export interface Call {
  action: string
  count: number
}

/** What a script sends for an action that takes nothing. */
export const NO_ARGUMENTS = '[]'

/** Enough for any state of a form, and too little to exhaust the stack of a parser. */
const DEPTH = 20

/**
 * Of the notation that React has for values JSON does not know (a string that begins with `$`),
 * what it reads without looking anything up: undefined, a number, a date, a large integer, and a
 * string that begins with `$` itself.
 */
const SELF_CONTAINED = /^(?!\$)|^\$(\$|D|(undefined|NaN|-?Infinity|-0|n-?\d{1,299})$)/

/** Whether React takes a value for what it is: with what refers to others, it can fail. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return SELF_CONTAINED.test(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEPTH && Object.values(value).every((inner) => isPlain(inner, depth + 1))
}

/** @returns undefined if it is no list of values */
function listIn(json: string | undefined): unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(json ?? '')
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}

/** Reads what a script sends: React's `encodeReply` of some values and a FormData. */
function scriptedCall(action: string, fields: Fields): Call | undefined {
  const [root, ...others] = fields.filter(([name]) => !name.startsWith('_1_'))
  const list = root?.[0] === '0' && others.length === 0 ? listIn(root[1]) : undefined
  if (list?.pop() !== '$K1' || !isPlain(list)) return undefined
  return { action, count: list.length + 1 }
}

/**
 * Reads what a form sends without scripts. Its hidden fields name the action, and where something
 * is bound to it (by `bind`, or by `useActionState`, which binds the state) also the list of that.
 */
function plainCall(fields: Fields): Call | undefined {
  const hidden = fields.filter(([name]) => name.startsWith('$ACTION_'))
  const sent = new Map(hidden)
  // Of two with one name React and Next take different ones.
  if (sent.size < hidden.length) return undefined
  const names = [...sent.keys()].sort().join('\n')
  const [, id] = /^\$ACTION_ID_(.+)$/.exec(names) ?? []
  if (id) return { action: id, count: 1 }
  const [, form] =
    /^\$ACTION_(\d+):0\n\$ACTION_\1:1\n(?:\$ACTION_KEY\n)?\$ACTION_REF_\1$/.exec(names) ?? []
  const target = sent.get(`$ACTION_${form}:0`) ?? ''
  const [, action] = /^\{"id":"(\w+)","bound":"\$@1"\}$/.exec(target) ?? []
  const bound = listIn(sent.get(`$ACTION_${form}:1`))
  return action && bound && isPlain(bound) ? { action, count: bound.length + 1 } : undefined
}

/**
 * Finds the call in a form. What React writes for the forms of our pages is taken and nothing else,
 * for Next answers what React can't read with a 500.
 * @param scripted the action's id, if a script says which
 */
export function callIn(fields: Fields, scripted: string | null): Call | undefined {
  return scripted === null ? plainCall(fields) : scriptedCall(scripted, fields)
}

/**
 * Whether an action can be called so: the id says how many arguments it has. Else anybody could
 * hand it something else in the place of the form.
 */
export function isTaken({ action, count }: Call): boolean {
  const { usedArgs, hasRestArgs } = extractInfoFromServerReferenceId(action)
  if (hasRestArgs) return count > 0
  const taken = usedArgs.lastIndexOf(true) + 1
  // Without scripts, an action that takes nothing is handed the form all the same.
  return count === taken || (taken === 0 && count === 1)
}
