import { useEffect, useRef, useState } from 'react';
import { type CartLine, changeLine, type LineChange } from './cart.ts';

/** What somebody has chosen; what the address brought along is put in once. */
export const useCart = (prefilled: readonly CartLine[] | undefined) => {
  const [lines, setLines] = useState<readonly CartLine[]>([]);
  const filled = useRef(false);
  useEffect(() => {
    if (prefilled === undefined || filled.current) return;
    filled.current = true;
    setLines((there) => [...there, ...prefilled.filter(({ key }) => !there.some((line) => line.key === key))]);
  }, [prefilled]);
  return {
    lines,
    add: (line: CartLine): void => setLines((there) => [...there.filter(({ key }) => key !== line.key), line]),
    remove: (key: string): void => setLines((there) => there.filter((line) => line.key !== key)),
    change: (key: string, change: LineChange): void => setLines((there) => changeLine(there, key, change)),
    clear: (): void => setLines([]),
  };
};
