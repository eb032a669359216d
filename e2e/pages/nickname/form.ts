import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const nickname = text({
  title: 'What is your nickname?',
  subject: 'Your nickname',
  missing: 'Enter your nickname',
  autocomplete: 'nickname',
})

export const nicknameForm = defineForm(
  'nickname',
  '/test/nickname' as Route,
  z.object({ nickname }),
  { title: 'Your nickname', stores: nickname },
)
