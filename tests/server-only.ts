// Stands in for the `server-only` package, which throws outside a bundler's server build.
export {}
