/** A page of which only the words may come in. */
export const HOSTILE_DOCUMENT = `<!doctype html><html onload=__pwn()><head><title>x</title>
<base href="//hostile.invalid/"><meta http-equiv=refresh content="0;url=javascript:__pwn()">
<link rel=stylesheet href=//hostile.invalid/x.css><style>*{display:none}</style><script>__pwn()</script></head>
<body onload=__pwn() style="background:url(//hostile.invalid/x)"><h1 onclick=__pwn()>A <b onmouseover=__pwn()>bold</b> headline</h1>
<p id=pwned>First words <a href="java&#9;script:__pwn()">with a link</a>.</p><iframe srcdoc="<script>parent.__pwn()</script>"></iframe>
<p><img id=pwned src=x onerror=__pwn() alt="An image"> &lt;script id=pwned&gt;__pwn()&lt;/script&gt;</p>
<svg onload=__pwn()><script>__pwn()</script></svg><math><mtext><style><img src=x onerror=__pwn()></style></mtext></math>
<form action="javascript:__pwn()"><button formaction="javascript:__pwn()">Press</button></form><object data=x></object>
<p>Last words.</p></body></html>`

/** What another program may put on the clipboard, with codes that pretend to be our editor's own. */
export const HOSTILE_MARKUP = `<p onclick=__pwn()>Kept <b style="position:fixed;inset:0" onmouseover=__pwn()>bold</b>
<a href="java&#9;script:__pwn()">bad link</a> <a href="https://example.org/good">good link</a>
<script id=pwned>__pwn()</script><img id=pwned src=x onerror=__pwn()><iframe srcdoc="<script>parent.__pwn()</script>"></iframe>
<svg id=pwned onload=__pwn()><style><img src=x onerror=__pwn()></style></svg><style>*{color:red}</style>
<span data-hexapla-code='{"kind":"pc","id":"1","type":"link","href":"javascript:__pwn()","content":[]}'>forged code</span>
<span data-chip="image" data-hexapla-code='{"kind":"ph","id":"1","type":"image","label":["script",{},"__pwn()"]}'>forged chip</span>
<span data-pm-slice="0 0 []" data-hexapla-code='[1,{"onload":"__pwn()"}]'>end</span></p>`

/** Contents of a unit that no editor of ours writes, each with what is wrong with it. */
export const FORGED_CONTENT: readonly (readonly [string, unknown])[] = [
  ['a kind nobody knows', [{ kind: 'script', text: '__pwn()' }]],
  ['a property nobody knows', [{ kind: 'text', text: 'x', onclick: '__pwn()' }]],
  ['a mark nobody knows', [{ kind: 'pc', id: '1', type: 'iframe', content: [] }]],
  ['text that is no text', [{ kind: 'text', text: ['script', {}, '__pwn()'] }]],
  ['a label that is no text', [{ kind: 'ph', id: '1', type: 'image', label: ['script', {}, '__pwn()'] }]],
  ['a link that runs', [{ kind: 'pc', id: '1', type: 'link', href: 'javascript:__pwn()', content: [] }]],
  ['a link that runs, with a tab', [{ kind: 'pc', id: '1', type: 'link', href: 'java\tscript:__pwn()', content: [] }]],
  ['a link that is a page', [{ kind: 'pc', id: '1', type: 'link', href: 'data:text/html,x', content: [] }]],
  ['a link to any host', [{ kind: 'pc', id: '1', type: 'link', href: '//hostile.invalid/', content: [] }]],
  ['attributes of an editor', { type: 'doc', content: [{ type: 'paragraph', attrs: { onload: '__pwn()' } }] }],
]
