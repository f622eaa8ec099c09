import { useEffect } from 'react';
import { usePlatform } from '../session.tsx';

/** The title of the window: what is on screen, then the platform. Without a title another part of the page names it. */
export const useTitle = (title: string | undefined): void => {
  const name = usePlatform()?.name ?? 'Tandem';
  useEffect(() => {
    if (title !== undefined && title !== '') document.title = `${title} - ${name}`;
  }, [title, name]);
};
