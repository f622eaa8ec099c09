import './base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiFailure } from './api/client.ts';
import { startLanguages } from './i18n/setup.ts';
import { Look } from './parts/look.tsx';
import { router, watchSession } from './routes.tsx';

startLanguages();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only a missing answer is worth asking again.
      retry: (count, error) => count < 2 && error instanceof ApiFailure && (error.status === 0 || error.status === 503),
      refetchOnWindowFocus: true,
      // The browser's idea of being online is not asked: the platform may run on this very machine.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
watchSession(queries);

const element = document.getElementById('portal');
if (element === null) throw new Error('index.html has no place for the portal');
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
