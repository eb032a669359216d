import { extractInfoFromServerReferenceId } from 'next/dist/shared/lib/server-reference-info.js'

/** Names and texts. A file has no text. */
export type Fields = [name: string, text: string | undefined][]

/** The call of an action: its id, and the number of its arguments. The last argument is a form. */
export interface Call {
  action: string
  count: number
}

/** What a script sends to an action without arguments. */
export const NO_ARGUMENTS = '[]'

/** The deepest value. It is enough for the state of a form, and can't exhaust a parser's stack. */
const DEPTH = 20

/**
 * React writes a value that JSON does not have as a string that begins with `$`. These are the ones
 * that it reads without a reference: undefined, a number, a date, a large integer, and a string that
 * begins with `$` itself.
 */
const SELF_CONTAINED = /^(?!\$)|^\$(\$|D|(undefined|NaN|-?Infinity|-0|n-?\d{1,299})$)/

/** Whether React can read a value without references. With one, reading can fail. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return SELF_CONTAINED.test(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEPTH && Object.values(value).every((inner) => isPlain(inner, depth + 1))
}

/** @returns undefined if it is not a list of values */
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
 * Reads what a form sends without scripts. Its hidden fields name the action, and the list of its
 * bound values, if there are any (by `bind`, or by `useActionState`, which binds the state).
 */
function plainCall(fields: Fields): Call | undefined {
  const hidden = fields.filter(([name]) => name.startsWith('$ACTION_'))
  const sent = new Map(hidden)
  // If two fields have the same name, React takes one and Next the other.
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
 * Finds the call in a form. It accepts what React writes for the forms of our pages, and nothing
 * else, because Next answers with a 500 to what React can't read.
 * @param scripted the id of the action, if a script sent the form
 */
export function callIn(fields: Fields, scripted: string | null): Call | undefined {
  return scripted === null ? plainCall(fields) : scriptedCall(scripted, fields)
}

/**
 * Whether the action has that number of arguments, which its id says. Otherwise anybody could pass it
 * something else in place of the form.
 */
export function isAccepted({ action, count }: Call): boolean {
  const { usedArgs, hasRestArgs } = extractInfoFromServerReferenceId(action)
  if (hasRestArgs) return count > 0
  const taken = usedArgs.lastIndexOf(true) + 1
  // Without scripts, even an action without arguments is passed the form.
  return count === taken || (taken === 0 && count === 1)
}
