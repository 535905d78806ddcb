import type { ArticleTopicRule } from '../../grammar.ts'

/** Topics of clauses in English that point back to their article (METHOD §3, Conventions). */
export const ENGLISH_ARTICLE_TOPICS: readonly ArticleTopicRule[] = [
  {
    id: 'en-readmit-purpose',
    value: 'readmit-own',
    pattern: /\b(such|this|these|that|those) purposes?\b|\bto this end\b|\bthe treatment referred to\b/,
    article: /\bre-?admi/,
    beside: 'docs',
  },
  {
    id: 'en-socsec-workers-in-question',
    value: 'socsec',
    pattern: /\b(workers in question|such workers|workers concerned|workers referred to)\b/,
    article: /\bsocial security\b/,
    beside: null,
  },
  {
    id: 'en-socsec-same-treatment',
    value: 'socsec',
    pattern: /\btreatment (similar to that )?(specified|referred to)\b|\bthe same treatment\b/,
    article: /\b(social security|family allowances)\b/,
    beside: null,
  },
  {
    id: 'en-work-rights-same-treatment',
    value: 'work-rights',
    pattern: /\btreatment (similar to that )?(specified|referred to)\b|\bthe same treatment\b/,
    article: /\bworking conditions\b/,
    beside: null,
  },
  {
    id: 'en-suspension-before-so-doing',
    value: 'suspension',
    pattern: /\bbefore so doing\b|\bbefore taking such measures\b/,
    article: /\bfail(s|ed|ure) to fulfil+ (an |its |any )?obligations?\b/,
    beside: null,
  },
]
