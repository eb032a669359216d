export default function Board() {
  return <p>A page beside a slot</p>
}
