import type { List } from '#lib/journeys/list.ts'
import type { ListRoom } from '#lib/journeys/list-room.ts'

/** Tells what limits a list, before one more item is begun. */
export function ListLimits({ list: { min, max }, room }: { list: List; room: ListRoom }) {
  const { count, full, characters } = room
  if (count > max) return <p className="notice">You can keep {max} at most. Remove some.</p>
  if (full === 'count') {
    return <p className="notice">You have added {max}. You can’t add any more.</p>
  }
  if (full === 'bytes') {
    return (
      <p className="notice">
        We can’t store {count > 0 ? 'another one' : 'the first one'}. You can{' '}
        {count > 0 && 'remove one, '}make an answer shorter, or forget something under “What we
        remember”.
      </p>
    )
  }
  const least = count < min ? `You must add at least ${min}. ` : ''
  return (
    <>
      <p>
        {least}You can add up to {max}
        {count > 0 && `, so ${max - count} more`}.
      </p>
      {characters !== undefined && (
        <p className="notice">
          We can store about {Math.floor(characters / 10) * 10} more characters. Letters outside the
          Latin alphabet count as two or three.
        </p>
      )}
    </>
  )
}
