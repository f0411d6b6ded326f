import { config } from 'zod/v4/core'

// zod tries whether it may compile its checks with `new Function`. The policy of our pages forbids that and reports each
// try, which would hide the one report that matters. Next runs this file before everything else in the browser.
config({ jitless: true })
