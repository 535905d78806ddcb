import { useQuery } from '@tanstack/react-query'
import type {
  AboutAnswer,
  FlowCoverage,
  Gaps,
  Licences,
  Merges,
  Problems,
  SourcesCoverage,
} from '../../src/api/about.ts'
import { getJson } from './get-json.ts'

/** A list about the data; whole, since the page filters it itself. */
function useAbout<T>(path: string) {
  return useQuery({ queryKey: ['about', path], queryFn: ({ signal }) => getJson<T>(path, signal) })
}

export const useAboutData = () => useAbout<AboutAnswer>('/api/about')
export const useSourcesCoverage = () => useAbout<SourcesCoverage>('/api/about/sources')
export const useLicences = () => useAbout<Licences>('/api/about/licences')
export const useGaps = () => useAbout<Gaps>('/api/about/gaps')
export const useMerges = () => useAbout<Merges>('/api/about/merges')
export const useProblems = () => useAbout<Problems>('/api/about/problems')
export const useFlowCoverage = () => useAbout<FlowCoverage>('/api/about/flows')
