import { session } from '#app/session.ts'
import { NAME } from '#app/site.ts'
import { isolated } from '#lib/forms/bidi.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { saveName } from './action.ts'
import { nameForm } from './form.ts'
import { Tour } from './tour.tsx'
import { userPath } from './user-path.ts'

export default async function Home() {
  const name = await session.get('name')
  const path = name === undefined ? undefined : userPath(name)
  return (
    <>
      <FormPage
        title={`Hello, ${isolated(name ?? 'Stranger')}!`}
        form={nameForm}
        action={saveName}
        saved={{ name }}
        submit="Apologize"
      >
        <p>
          {NAME} shows how forms and sessions are done properly: what you type is saved in your own
          browser, and it is yours.
        </p>
        <p className="time">
          <LocalTime seconds={Date.now() / 1000} age />
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
      </FormPage>
      <Tour />
    </>
  )
}
