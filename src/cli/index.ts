#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { addAgreements } from './agreements'
import { addEvaluate } from './evaluate'
import { addExtract } from './extract'
import { addReport } from './report'
import { addView } from './view'

const USAGE = 2

const program = new Command('khabar')
  .description('Reads Urdu news and writes, as JSON, its people, agencies, places, dates and agreements.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(khabar --help says more)')
addExtract(program)
addView(program)
addAgreements(program)
addReport(program)
addEvaluate(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : USAGE
}
