// Declares style sheets as modules for the compiler before Next has written its own next-env.d.ts (a fresh clone).
/// <reference types="next" />
