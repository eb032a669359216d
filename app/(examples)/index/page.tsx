export { default } from '#app/(examples)/page.tsx'
