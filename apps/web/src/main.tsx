import '@fontsource-variable/source-sans-3/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstLanguage, startLanguage } from './language/language.ts';
import { router } from './router.tsx';
import { ServerProblem } from './server/get.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (times, error) =>
        times < 2 && !(error instanceof ServerProblem && error.status >= 400 && error.status < 500),
    },
  },
});

await startLanguage(firstLanguage(location.search));

const place = document.getElementById('root');
if (place === null) throw new Error('index.html holds no element #root');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
