// `npm run generate`: the database client alone, for editors and the type checker.
import { prepare } from './prepare.mjs'

process.exitCode = (await prepare()) ? 0 : 1
