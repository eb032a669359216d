// Every form and journey of this app, a line for each. All else that must know them reads this list.
export * from './(examples)/forms.ts'
export { receiptForm } from './receipt/form.ts'
