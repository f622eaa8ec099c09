import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PAGES } from '../../pages/pages.ts';
import { isFor, type NavSlot } from '../../pages/registry.ts';
import { preferences } from '../../preferences.ts';
import { useSession } from '../../session.tsx';

/** `g`, then a letter. Of several slots the first that the person's portal has is meant. */
export const GO_TO: Readonly<Record<string, readonly NavSlot[]>> = {
  c: ['customers'],
  i: ['invitations'],
  p: ['providers', 'resellers', 'partners'],
  o: ['orders', 'orderRequests'],
  l: ['activity'],
};

const WAIT = 1500;
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input,textarea,select,[contenteditable="true"],[role="textbox"],[role="combobox"]') !== null;

/** Letter keys as shortcuts. Silent while typing, while an input method composes, in dialogs and menus, and when switched off. */
export const useShortcuts = (acts: { readonly search: () => void; readonly list: () => void }): void => {
  const router = useRouter();
  const session = useSession();
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    let since = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!preferences().keys || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"],[role="alertdialog"],[role="menu"]') !== null) return;
      if (event.key === '/' || event.key === '?') {
        event.preventDefault();
        event.key === '/' ? latest.current.search() : latest.current.list();
        return;
      }
      if (event.key === 'g') {
        since = event.timeStamp;
        return;
      }
      const slots = since > 0 && event.timeStamp - since < WAIT ? GO_TO[event.key] : undefined;
      since = 0;
      const page = slots
        ?.map((slot) => PAGES.find((one) => one.nav?.slot === slot && isFor(one, session)))
        .find((one) => one !== undefined);
      if (page === undefined) return;
      event.preventDefault();
      router.history.push(page.path);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, session]);
};
