import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { NameInput } from './one-of-many.tsx'
import {
  ADDRESS_PARTS,
  type Address,
  type AddressPart,
  countries,
  isNeeded,
  joinAddress,
  LONGEST_ADDRESS,
  readAddress,
  splitAddress,
} from './parts/address-text.ts'
import { textAttributesOf } from './parts/attributes.ts'
import type { CountryCode } from './parts/country-names.ts'
import type { ControlProps, Kind, Question } from './parts/kind.ts'
import { labelOf } from './parts/labels.ts'

interface AddressQuestion extends Omit<Question, 'autocomplete'> {
  /** The country of every address, as its code of ISO 3166-1. Then none is asked for. */
  country?: CountryCode
}

/** An address that was asked for, or one that may be left out. */
type AddressOf<Q> = Q extends { missing: string } ? Address : Address | undefined

const AUTOCOMPLETE = {
  line1: 'address-line1',
  line2: 'address-line2',
  town: 'address-level2',
  postcode: 'postal-code',
  country: 'country-name',
} as const

function AddressInput({ part, ...props }: ControlProps & { part: AddressPart }) {
  if (part === 'country') return <NameInput {...props} names={countries()} />
  return <input type="text" {...textAttributesOf(props)} />
}

function kindOf(country: CountryCode | undefined): Kind {
  const parts = ADDRESS_PARTS.filter((part) => part !== 'country' || !country)
  function Inputs({ id, field, value, isInvalid }: ControlProps) {
    const typed = splitAddress(value)
    const read = value ? readAddress(value) : undefined
    // If no part is wrong, the error is about the whole address.
    const wrong = read && 'parts' in read ? read.parts : parts
    // The link in the error summary leads to the first one that is wrong.
    const first = isInvalid ? wrong[0] : 'line1'
    const idOf = (part: AddressPart) => (part === first ? id : `${id}.${part}`)
    return (
      <div className="stack">
        {parts.map((part) => (
          <div key={part}>
            <label htmlFor={idOf(part)}>{texts.address.parts[part]}</label>
            <AddressInput
              part={part}
              id={idOf(part)}
              field={{
                ...field,
                name: `${field.name}-${part}`,
                autocomplete: AUTOCOMPLETE[part],
                required: field.required && isNeeded(part, country ?? ''),
              }}
              value={typed[part]}
              isInvalid={isInvalid && wrong.includes(part)}
            />
          </div>
        ))}
      </div>
    )
  }
  return {
    layout: 'group',
    Control: Inputs,
    parts,
    join: (sent) => {
      const text = joinAddress(sent)
      return text && country ? `${text}\n${country}` : text
    },
    write: (address: Address) => ADDRESS_PARTS.map((part) => address[part]).join('\n'),
    display: (text) => {
      const { country: code, ...lines } = splitAddress(text)
      const name = code && labelOf(countries().options, countries().find(code) ?? code)
      return [...Object.values(lines), name].filter(Boolean).join('\n')
    },
  }
}

/** An address in one fieldset. It is undefined if it is optional and empty. */
export function address<const Q extends AddressQuestion>(question: Q) {
  const { missing, subject, country, ...meta }: AddressQuestion = question
  return z
    .string()
    .transform((text, { addIssue }): AddressOf<Q> => {
      if (!text && !missing) return undefined as AddressOf<Q>
      const read = readAddress(text)
      if (text && 'address' in read) return read.address
      const wrong = 'wrong' in read ? read.wrong : []
      const name = subject ?? meta.title
      addIssue(text ? wrong.map((one) => `${name} ${one}`).join('. ') : (missing ?? ''))
      return z.NEVER
    })
    .meta({
      ...meta,
      max: LONGEST_ADDRESS,
      kind: kindOf(country),
      stored: () => {
        const parts = z.record(z.enum(ADDRESS_PARTS), z.string())
        return missing ? parts : parts.optional()
      },
    })
}
