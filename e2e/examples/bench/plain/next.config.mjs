/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  turbopack: { root: import.meta.dirname },
}
