/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    {
      source: '/:path*',
      headers: [{ key: 'Cross-Origin-Opener-Policy', value: 'same-origin' }],
    },
  ],
}
