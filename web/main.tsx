// Styles first, so that a component's own stand after the system's.
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './i18n/i18n.ts'
import { ApiError } from './api/api-error.ts'
import { createStrataRouter } from './router.tsx'

const HOUR_MS = 3_600_000

/** The registry changes only when the server starts anew, so what was read once is kept. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: HOUR_MS,
      gcTime: HOUR_MS,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
    },
  },
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element "root"')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createStrataRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
