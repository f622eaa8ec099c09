import { useSyncExternalStore } from 'react';

/** Whether the platform answered the last time it was asked. */
let isLost = false;
const listeners = new Set<() => void>();

const set = (value: boolean): void => {
  if (isLost === value) return;
  isLost = value;
  for (const listener of listeners) listener();
};

// The browser notices a pulled plug before the next call does; whether it is back, a call has to show.
window.addEventListener('offline', () => set(true));

export const connection = { lost: () => set(true), found: () => set(false) };

export const useConnectionLost = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isLost,
  );
