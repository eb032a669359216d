import Link from 'next/link'

export default function Home() {
  return (
    <>
      <h1>Hello</h1>
      <p>
        <Link href="/heroes">Create a hero</Link>
      </p>
    </>
  )
}
