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
]
