/** What is known of a user: name, directory roles and items as texts, in the order of the alphabet. */
export type UserNote = { name: string; state: 'active' | 'removed'; roles: string; licenses: string };
/** What is known of a subscription; its charges as `<kind> <seats>`, in the order of the alphabet. */
export type SubscriptionNote = {
  quantity: number;
  state: string;
  autoRenew: boolean;
  itemId: string;
  planned: number | null;
  charges: string[];
};
/** What is known of a request for help: its thread as `<kind> <text>`, oldest first. */
export type CallNote = { state: string; handler: string; thread: string[] };

/**
 * What those who work in a house that is being killed have been told is done, in plain words. It knows nothing of the
 * code: what it says the database has to say too, no more and no less.
 */
export type Book = {
  /** What has to stand in the log, as `<event> <subject>`, once for each time that it happened. */
  readonly log: string[];
  readonly users: Map<string, UserNote>;
  readonly subscriptions: Map<string, SubscriptionNote>;
  /** The state of each order and each request for one. */
  readonly orders: Map<string, string>;
  readonly wishes: Map<string, string>;
  readonly calls: Map<string, CallNote>;
  /** How many people were written to, and how many were told under the bell. */
  letters: number;
  notices: number;
  /** Notes something that was acknowledged, and how many hear of it; as many by letter as under the bell, or others. */
  note(event: string, subject: string, letters?: number, notices?: number): void;
};

/** An empty book; `onNote` is told of every line. */
export const openBook = (onNote: () => void): Book => {
  const book: Book = {
    log: [],
    users: new Map(),
    subscriptions: new Map(),
    orders: new Map(),
    wishes: new Map(),
    calls: new Map(),
    letters: 0,
    notices: 0,
    note: (event, subject, letters = 0, notices = letters) => {
      book.log.push(`${event} ${subject}`);
      book.letters += letters;
      book.notices += notices;
      onNote();
    },
  };
  return book;
};
