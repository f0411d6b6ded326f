import { expect, it } from 'vitest'
import { JsonLd } from '@/components/reader/json-ld'
import { renderHtml } from '@/tests/components/render'

it('XSS-05 cannot be left from inside by a headline', () => {
  const headline = '</script><script>alert(1)</script><!-- &amp; "'
  const html = renderHtml(<JsonLd data={{ headline }} />)
  expect(html.match(/<\/?script/gi)).toHaveLength(2)
  const json = html.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '')
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual({ headline })
})
