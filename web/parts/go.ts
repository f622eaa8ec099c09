import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/**
 * Props for anything that draws an `<a>` (Fluent's Link, NavItem, Button as="a"): a real address, so that it can be
 * opened in a new window, and no reload on an ordinary click.
 */
export const useGo = () => {
  const router = useRouter();
  return (to: string) => ({
    href: router.history.createHref(to),
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      router.history.push(to);
    },
  });
};
