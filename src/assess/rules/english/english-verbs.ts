import type { SentenceWords, VerbWords } from '../../grammar.ts'

/** What tells the governing verb and its subject in English. */
export const ENGLISH_VERBS: VerbWords = {
  predicateFrom: 'end',
  subordinate:
    /^(and |or |but )?(recogni[sz]ing|considering|noting|recalling|acknowledging|desirous|desiring|conscious|convinced|where|if|when|which|who|whom|whose|unless|until|provided that|because|since|whereas|as (?!a result)|insofar|in which|to which|under which|so that)\b/,
  relative:
    /\b(which|who|that|whom|as|such \w+ as)( (also|otherwise|it|they|he|she|the party|a party|that party))?\s*$/,
  notRelative: /\b(agreed?|agrees|undertakes?) that\s*$/,
  smallClause:
    /\b(measures|actions?|steps|conditions|rules|requirements|activities|means|what|any \w+) (it|they|he or she|a party|either party)\s*$/,
  adverbial:
    /^(and |but )?(in accordance|subject to|up?on|at the|without|including|such as|in particular|inter alia|within|by|before|prior to|after|with|taking|having|pursuant|under|during|not later|notably|as appropriate|where appropriate|to that end|to this end|for (this|that|such)|respectively|in the (field|area|case|event|light|framework)|in order|of|to|through|on (the|a)|from|or|further to|acting|\w{3,}ing)\b|^\s*$/,
  aside: /^(on the (one|other) (hand|part)|of the (one|other) part|respectively)$/,
  opening:
    /^(to (this|that) end|in addition|however|furthermore|moreover|similarly|also|and|in particular|accordingly|therefore)\b ?/,
  parting: /[,:]| - |^-|\b(?:agree[sd]?|undertakes?) that\b/,
}

/** What tells recitals, definitions, leaves and prohibitions in English. */
export const ENGLISH_SENTENCES: SentenceWords = {
  recital:
    /^(having|recogni[sz]ing|considering|desiring|desirous|conscious|resolved|determined|noting|recalling|reaffirming|bearing in mind|convinced|whereas|and whereas|acknowledging)\b/,
  notRecital: /\b(shall|will|agree)\b/,
  meaning: /\bmeans\b(?! (of|to|and)\b)/,
  notMeaning: /\b(ways and|by|all|other) means\b/,
  preventsNot: /^not (prevent|preclude)/,
  nothing: /\bnothing in\b/,
  forbids: /^(not|refrain|impose no|adopt no)\b|^(to )?(impose no|refrain from|not (to )?)/,
  nobody: /\b(no|neither) (contracting )?part(y|ies)\b/,
}
