import { session } from '#app/session.ts'
import { isolated } from '#lib/forms/bidi.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { saveNickname } from './action.ts'
import { nicknameForm } from './form.ts'

export default async function Nickname() {
  const nickname = await session.get('nickname')
  return (
    <FormPage
      title={`Hello, ${isolated(nickname ?? 'Stranger')}!`}
      form={nicknameForm}
      action={saveNickname}
      saved={{ nickname }}
      submit="Save"
    >
      <p className="time">
        <LocalTime seconds={Date.now() / 1000} age />
      </p>
      <p>
        <Link href="/test/contact">Contact us</Link>
      </p>
    </FormPage>
  )
}
