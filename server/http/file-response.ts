interface DownloadedFile {
  readonly fileName: string
  readonly text: string
}

/** A file to keep, never to open in place: the browser must not take somebody's text for a page of ours (XSS-11). */
export function fileResponse({ fileName, text }: DownloadedFile, mediaType: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${encodeName(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** For the few clients without RFC 5987; the real name follows it. */
function asciiName(fileName: string): string {
  return fileName.replace(/[^A-Za-z0-9._-]+/g, '_')
}

/** RFC 5987 `ext-value`: what encodeURIComponent leaves and the grammar does not allow is encoded as well. */
function encodeName(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
