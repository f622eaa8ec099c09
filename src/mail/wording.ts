import type { Recipient } from '../domain/letter-facts.ts';
import type { Letter } from '../domain/letters.ts';
import type { Pages } from './pages.ts';

/** What a letter says, before it becomes plain text and HTML: both are made of the same words. */
export type Wording = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Words of somebody else, set apart. */
  readonly quote?: string | undefined;
  /** The one page that the letter is about. */
  readonly action: { readonly label: string; readonly url: string };
};

/** Everything that letters say in one language. */
export type Messages = {
  readonly greeting: (name: string) => string;
  /** Stands between an action's name and its address in plain text. */
  readonly colon: string;
  /** The last line: where the letter comes from, and that nobody reads answers to it. */
  readonly footer: (pages: Pages) => string;
  readonly letters: {
    readonly [Kind in Letter['kind']]: (
      letter: Extract<Letter, { kind: Kind }>,
      pages: Pages,
      to: Pick<Recipient, 'name'>,
    ) => Wording;
  };
};
