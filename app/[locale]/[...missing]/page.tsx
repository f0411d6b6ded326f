import { notFound } from 'next/navigation'

/** Addresses no other route knows get the 404 page in the reader's language. */
export default function MissingPage() {
  notFound()
}
