import { session } from '#session'
import { Age } from '#ui/age'
import { Form } from '#ui/form'
import { Link } from '#ui/link'
import { LocalTime } from '#ui/local-time'
import { Page } from '#ui/page'
import { saveName } from './action'
import { nameForm } from './form'
import { userPath } from './user/[name]/name'

export default async function Home() {
  const name = await session.get('name')
  const path = name === undefined ? undefined : userPath(name)
  const now = new Date().toISOString()
  return (
    <Page title={`Hello, ${name ?? 'Stranger'}!`} form={nameForm}>
      <p className="time">
        <LocalTime iso={now} /> <Age iso={now} />
      </p>
      {name !== undefined && (
        <p>
          We are sorry, <bdi>{name}</bdi>: we should have known your name all along.
          {path && (
            <>
              {' You have '}
              <Link href={path}>a page of your own</Link> now.
            </>
          )}
        </p>
      )}
      {name !== undefined && (
        <p>
          And you? <Link href="/apology">Write an apology</Link>
        </p>
      )}
      <Form form={nameForm} action={saveName} saved={{ name }}>
        Apologize
      </Form>
    </Page>
  )
}
