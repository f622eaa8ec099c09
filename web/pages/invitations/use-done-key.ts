import { useEffect, useRef } from 'react';

/** Ctrl+Enter is Done, wherever one writes (design guide, section 6); not while an input method composes or a dialog asks. */
export const useDoneKey = (run: (() => Promise<void>) | undefined): void => {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (document.querySelector('[role="dialog"],[role="alertdialog"]') !== null) return;
      event.preventDefault();
      void latest.current?.();
    };
    // Before the editor, which would take the key as a new line.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
};
