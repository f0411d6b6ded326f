// Latin, Greek, Cyrillic and Devanagari: a few small faces each, which a browser fetches by unicode range.
import '@fontsource-variable/noto-sans'
import '@fontsource-variable/noto-serif'
import '@fontsource-variable/noto-serif/wght-italic.css'
import '@fontsource-variable/noto-sans-devanagari'
import '@fontsource-variable/noto-serif-devanagari'
