import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import type { SearchResult } from '../../api/types.gen.ts';

/** How long a pause ends a word, in milliseconds. */
const PAUSE = 200;

/** What was found, and by which text. */
export type Answer = { readonly text: string; readonly result: SearchResult };

/** Whether one text is the other with more typed to it: until there is something newer, its answer may stay on screen. */
const goesOn = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Looks for what is typed as soon as one pauses, and never in the middle of a Chinese word. */
export const useSearch = () => {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const found = useQuery<Answer>({
    queryKey: ['search', asked],
    queryFn: async ({ signal }) => ({
      text: asked,
      result: await api.get<SearchResult>('/api/v1/search', { query: { q: asked }, signal, stepUp: false }),
    }),
    enabled: asked !== '',
    placeholderData: (before) => (before !== undefined && goesOn(before.text, asked) ? before : undefined),
    retry: false,
  });
  const ask = (typed: string): void => {
    clearTimeout(timer.current);
    const wanted = typed.trim();
    if (wanted === '') setAsked('');
    else timer.current = setTimeout(() => setAsked(wanted), PAUSE);
  };
  return {
    text,
    /** What is being looked for; nothing while nothing is typed. */
    asked,
    /** What was found, perhaps for a moment still by a text with less or more to it. */
    answer: asked === '' ? undefined : found.data,
    error: asked === '' ? null : found.error,
    /** Whether what was found is for all of what is typed. */
    settled: asked !== '' && asked === text.trim() && !found.isFetching && !found.isPlaceholderData,
    type: (typed: string): void => {
      setText(typed);
      if (!composing.current) ask(typed);
    },
    clear: (): void => {
      setText('');
      ask('');
    },
    composition: {
      onCompositionStart: (): void => {
        composing.current = true;
        clearTimeout(timer.current);
      },
      onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }): void => {
        composing.current = false;
        ask(event.currentTarget.value);
      },
    },
  };
};
