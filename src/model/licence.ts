/** Under what the registry may be used: said in every answer, export and data package that holds its rows. */
export const REGISTRY_LICENCE = 'CC-BY-4.0 for the arrangement; each source keeps its own licence'
