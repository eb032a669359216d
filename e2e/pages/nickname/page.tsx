import { session } from '#session'
import { Age } from '#ui/age'
import { Form } from '#ui/form'
import { Link } from '#ui/link'
import { LocalTime } from '#ui/local-time'
import { Page } from '#ui/page'
import { saveNickname } from './action'
import { nicknameForm } from './form'

export default async function Nickname() {
  const nickname = await session.get('nickname')
  const now = new Date().toISOString()
  return (
    <Page title={`Hello, ${nickname ?? 'Stranger'}!`} form={nicknameForm}>
      <p className="time">
        <LocalTime iso={now} /> <Age iso={now} />
      </p>
      <Form form={nicknameForm} action={saveNickname} saved={{ nickname }}>
        Save
      </Form>
      <p>
        <Link href="/contact">Contact us</Link>
      </p>
    </Page>
  )
}
