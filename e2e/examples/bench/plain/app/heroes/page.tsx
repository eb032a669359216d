import { getSession } from '../session'
import { saveHero } from './action'

export default async function Heroes({ searchParams }: PageProps<'/heroes'>) {
  const { error } = await searchParams
  const { hero } = await getSession()
  return (
    <>
      <h1>Create a hero</h1>
      {error !== undefined && <p role="alert">Fill in every field</p>}
      <form action={saveHero}>
        <p>
          <label htmlFor="name">Name</label>
          <input id="name" name="name" required defaultValue={hero?.name} />
        </p>
        <p>
          <label htmlFor="alter_ego">Alter ego</label>
          <input id="alter_ego" name="alter_ego" required defaultValue={hero?.alter_ego} />
        </p>
        <p>
          <label htmlFor="catch_phrase">Catch phrase</label>
          <input id="catch_phrase" name="catch_phrase" required defaultValue={hero?.catch_phrase} />
        </p>
        <button type="submit">Create hero</button>
      </form>
    </>
  )
}
