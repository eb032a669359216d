import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveRoom } from './action.ts'
import { roomForm } from './form.ts'

export default async function Room() {
  const saved = await session.get('room')
  return (
    <FormPage title="Your room" form={roomForm} action={saveRoom} saved={saved} submit="Save" />
  )
}
