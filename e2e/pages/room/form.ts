import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import { colour } from './colour.tsx'

const schema = z.object({
  wall: colour({ title: 'Colour of the wall', missing: 'Choose a colour' }),
  name: text({ title: 'Name of the room', missing: 'Enter a name' }),
})

export const roomForm = defineForm('room', '/test/room' as Route, schema, { title: 'Your room' })
