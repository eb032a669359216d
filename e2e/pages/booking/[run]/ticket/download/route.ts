import { booking } from '#app/test/booking/journey.ts'
import { resultDownload } from '#lib/journeys/download.ts'

export const GET = resultDownload(booking, 'ticket.txt', ({ name, day }) => `${name}, ${day}\n`)
