type Way = 'paste' | 'drop'

/** As the browser tells an editor of something pasted or dropped, with what another program put on the clipboard. */
export function bringHtmlIn(field: Element, [way, html]: readonly [Way, string]): void {
  const data = new DataTransfer()
  data.setData('text/html', html)
  data.setData('text/plain', 'as plain text')
  const { left, top } = field.getBoundingClientRect()
  const common = { bubbles: true, cancelable: true }
  const event =
    way === 'paste'
      ? new ClipboardEvent('paste', { ...common, clipboardData: data })
      : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 5, clientY: top + 5 })
  field.dispatchEvent(event)
}
