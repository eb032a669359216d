import { Page } from '#ui/page'
import { Ballot } from './ballot'

export default function State() {
  return (
    <Page title="Ballot">
      <Ballot />
    </Page>
  )
}
