interface JsonLdProps {
  readonly data: Readonly<Record<string, unknown>>
}

/** Facts for search engines. A data block, not a script: nothing runs it, so it needs no nonce. */
export function JsonLd({ data }: JsonLdProps) {
  // A `<` inside the JSON must not be able to end the element; `\u003c` is the same character to a JSON reader.
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
