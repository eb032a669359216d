import { Page } from '#ui/page/page.tsx'
import { Ballot } from './ballot.tsx'

export default function State() {
  return (
    <Page title="Ballot">
      <Ballot />
    </Page>
  )
}
