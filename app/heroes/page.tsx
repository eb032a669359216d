import { session } from '#session'
import { Form } from '#ui/form'
import { Page } from '#ui/page'
import { saveHero } from './action'
import { heroForm } from './form'

export default async function Heroes() {
  return (
    <Page title="Create a hero" form={heroForm}>
      <Form form={heroForm} action={saveHero} saved={await session.get('hero')}>
        Create hero
      </Form>
    </Page>
  )
}
