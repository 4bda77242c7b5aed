/** Saved pages in small, for tests; the larger ones in `e2e/saved-pages` were made by other programs. */

export const page = `<!doctype html><html><head>
<title>ignored</title>
<LINK href='https://news.example/a?b=1&amp;c=2' REL="shortlink canonical">
<meta property="og:site_name" content="The Example"><meta name=author content=nobody>
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
"headline":"A bridge & its “toll”","author":[{"name":"Ann Lee"},"Léa Roux",{"name":"https://x.example"}],
"datePublished":"2025-03-12T23:30:00+01:00","publisher":{"name":"Example Media"}}]}</script></head>
<body>Words</body></html>`

export const singleFile = `<!DOCTYPE html> <html><!--
 Page saved with SingleFile 
 url: https://news.example/a?from=letter 
 saved date: Fri Mar 14 2025 10:15:42 GMT+0100 (heure normale d’Europe centrale)
-->${page}`

export const mhtml = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://news.example/a?b=1',
  'Subject: =?utf-8?Q?=C3=89lections_:?=',
  ' =?iso-8859-1?B?IGw=?= =?utf-8?Q?=E2=80=99=C3=A9t=C3=A9?=',
  'Date: Fri, 14 Mar 2025 10:15:42 +0100',
  'Content-Type: multipart/related; type="text/html";',
  '\tboundary="--=_b"',
  '',
  'before',
  '----=_b',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '----=_b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<meta name=3D"author" con=',
  'tent=3D"Zo=C3=A9 No=C3=ABl">',
  '----=_b--',
  '',
].join('\r\n')

function record(kind: string, address: string, block: string): string {
  return [
    'WARC/1.1',
    `WARC-Type: ${kind}`,
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2025-03-14T09:15:42Z',
    `Content-Length: ${bytesOf(block).length}`,
    '',
    `${block}\r\n\r\n`,
  ].join('\r\n')
}

function answer(status: string, type: string, body: string, more = ''): string {
  return `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n${body}`
}

const moved = answer('301 Moved', 'text/html', '<title>Moved</title>')
export const warc = [
  record('warcinfo', '', 'software: x\r\n'),
  record('response', 'http://news.example/a', moved),
  record('request', 'https://news.example/a', 'GET /a HTTP/1.1\r\n\r\n'),
  record('response', 'https://news.example/i.png', answer('200 OK', 'image/png', 'PNG')),
  record('response', 'https://news.example/a', answer('200 OK', 'text/html; charset=utf-8', page)),
].join('')

const inChunks = [page.slice(0, 300), page.slice(300)]
  .map((chunk) => `${bytesOf(chunk).length.toString(16)};x=1\r\n${chunk}\r\n`)
  .join('')
export const chunked = record(
  'response',
  'https://news.example/a',
  answer('200 OK', 'text/html', `${inChunks}0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
)

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Both Node and browsers have it; `shared` sees neither's types, so this much is said here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
