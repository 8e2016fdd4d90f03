import { agreementSource } from '../agreements/find'
import { dateSource, joinSource } from '../dates/dates'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Sections } from '../gazetteer/pack'
import { classesPrefix } from '../rules/classes'
import { compileRules } from '../rules/compile'
import { compileClasses } from '../rules/compile-classes'
import type { RuleSource } from '../rules/match'

/** The rule sets of the pipeline by the names that `ruleSet` opens them under. */
const RULE_SETS: Record<string, (lexicon: Lexicon) => RuleSource> = {
  dates: dateSource,
  'date-joins': joinSource,
  agreements: agreementSource,
}

/** Tables with forms and classes that code reads in another way, or rule sets together. */
const NO_CLASSES = new Set(['numbers', 'date-words', 'date-named'])

/** The rules and word classes of `rules/tables/`, over a lexicon that has their words; raises `list-invalid`. */
export function compileRuleSections(lexicon: Lexicon): Sections {
  const sections: Sections = {}
  const add = (prefix: string, more: Sections) => {
    for (const [name, section] of Object.entries(more)) sections[`${prefix}.${name}`] = section
  }
  for (const section of Object.keys(lexicon.sections)) {
    const table = section.startsWith('tables.') ? section.slice('tables.'.length) : ''
    if (!table || NO_CLASSES.has(table)) continue
    const rows = tableOf(lexicon, table)
    if (rows[0]?.form && rows[0].class) add(classesPrefix([table]), compileClasses(lexicon, rows).sections)
  }
  for (const [name, sourceOf] of Object.entries(RULE_SETS)) {
    const source = sourceOf(lexicon)
    const { rules, classes } = compileRules(lexicon, source)
    add(`rules.${name}`, rules)
    add(classesPrefix(source.words), classes)
  }
  return sections
}
