// the first result in a fresh process: reads the article that is the first argument
import { extract } from '../dist/index.js'

extract(process.argv[2], { published: '2026-01-17' })
