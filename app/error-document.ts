import { documentTitle } from './site.ts'
import { styles } from './styles.ts'

/** What error.tsx says, for visitors without JavaScript: with links in place of buttons. */
export const errorDocument = {
  title: documentTitle('Something went wrong'),
  styles,
  body: (id: string | undefined) => `<header></header><main>
<h1>Something went wrong</h1>
<p>What you saved is still there. The error is ours. Trying again often helps.</p>
<p><a href="">Try again</a></p>
<p><a href="/">Go to the front page</a></p>
${id ? `<p><small>If you tell us about it, quote this code: <code>${id}</code></small></p>` : ''}
</main>`,
}
