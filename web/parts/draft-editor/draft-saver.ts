import { ApiFailure } from '../../api/client.ts';

/** What of a draft is written by hand. */
export type DraftText = { readonly subject: string; readonly body: string };

/** A draft as the server has it. */
export type StoredDraft = DraftText & { readonly version: number; readonly link: string };

export type SavePhase = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'closed';

export type SaverState = {
  readonly phase: SavePhase;
  /** The text on screen, stored or not. */
  readonly text: DraftText;
  /** The link is gone from the text: it is kept here and not sent (S20). */
  readonly linkMissing: boolean;
  /** When it was last stored, as far as this page knows. */
  readonly savedAt: number | undefined;
  /** Why the text is not stored. */
  readonly failure: ApiFailure | undefined;
  /** Why the last change of the settings was refused. */
  readonly refused: ApiFailure | undefined;
};

export type SaverParts<Draft extends StoredDraft, Settings extends object> = {
  readonly initial: Draft;
  readonly hasLink: (body: string, link: string) => boolean;
  readonly saveText: (change: Partial<DraftText>, version: number) => Promise<Draft>;
  readonly saveSettings: (change: Partial<Settings>, version: number) => Promise<Draft>;
  readonly load: () => Promise<Draft>;
  readonly restore: (body: string) => Promise<Draft>;
  /** Keeps an unsaved text in this browser; undefined forgets it. */
  readonly keep: (text: DraftText | undefined, version: number) => void;
  /** The text of this browser that was not saved before the page was left, and the version it was made from. */
  readonly kept: (DraftText & { readonly version: number }) | undefined;
  readonly onState: (state: SaverState) => void;
  readonly onDraft: (draft: Draft) => void;
  /** Another text has come from the server: it belongs into the editor. */
  readonly onText: (text: DraftText) => void;
  /** What time it is: a sandbox has its own. */
  readonly now: () => number;
  readonly savedAt: number | undefined;
  readonly delay?: number;
  readonly retryAfter?: number;
};

export type Saver<Settings extends object> = {
  readonly state: () => SaverState;
  /** Stores what was kept in this browser from before. Not done at once: making a saver has no effect. */
  readonly begin: () => void;
  readonly write: (change: Partial<DraftText>) => void;
  readonly change: (settings: Partial<Settings>) => void;
  /** Stores what is left; true if everything is. */
  readonly flush: () => Promise<boolean>;
  readonly restoreLink: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
};

/**
 * Saves a draft while it is written: one call at a time, each on the version the one before left, so that nothing is
 * overwritten unseen. A text that cannot be stored (no link, no connection, changed elsewhere) stays on screen and in
 * this browser until it can.
 */
export const createSaver = <Draft extends StoredDraft, Settings extends object>(
  parts: SaverParts<Draft, Settings>,
): Saver<Settings> => {
  const { delay = 800, retryAfter = 5000 } = parts;
  let server = parts.initial;
  let text: DraftText = textOf(parts.initial);
  let stored: DraftText = text;
  let settings: Partial<Settings> = {};
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: SaverState = {
    phase: 'saved',
    text,
    linkMissing: false,
    savedAt: parts.savedAt,
    failure: undefined,
    refused: undefined,
  };

  const set = (change: Partial<SaverState>): void => {
    state = { ...state, text, linkMissing: !parts.hasLink(text.body, server.link), ...change };
    parts.onState(state);
  };
  const isDirty = (): boolean => text.subject !== stored.subject || text.body !== stored.body;
  const keep = (): void => parts.keep(isDirty() ? text : undefined, server.version);
  const takeDraft = (draft: Draft): void => {
    server = draft;
    parts.onDraft(draft);
  };

  /** What of the text can be stored now. */
  const sendable = (): Partial<DraftText> => ({
    ...(text.subject !== stored.subject && text.subject.trim() !== '' ? { subject: text.subject } : {}),
    ...(text.body !== stored.body && parts.hasLink(text.body, server.link) ? { body: text.body } : {}),
  });

  const saveText = async (change: Partial<DraftText>): Promise<boolean> => {
    try {
      takeDraft(await parts.saveText(change, server.version));
      stored = { ...stored, ...change };
      set({ failure: undefined, savedAt: parts.now() });
      return true;
    } catch (error) {
      const failure = failureOf(error);
      set({ phase: phaseOf(failure), failure });
      if (isPassing(failure)) later(retryAfter);
      return false;
    }
  };

  /** A refused setting is dropped and said; a lost connection is tried again. */
  const saveSettings = async (): Promise<boolean> => {
    const change = settings;
    settings = {};
    try {
      const draft = await parts.saveSettings(change, server.version);
      takeDraft(draft);
      if (!isDirty()) takeText(draft);
      set({ refused: undefined, failure: undefined, savedAt: parts.now() });
      return true;
    } catch (error) {
      const failure = failureOf(error);
      if (isPassing(failure)) {
        settings = { ...change, ...settings };
        set({ phase: 'failed', failure });
        later(retryAfter);
        return false;
      }
      if (phaseOf(failure) !== 'failed') {
        set({ phase: phaseOf(failure), failure });
        return false;
      }
      set({ refused: failure });
      return true;
    }
  };

  const takeText = (draft: Draft): void => {
    const next = textOf(draft);
    stored = next;
    if (next.subject === text.subject && next.body === text.body) return;
    text = next;
    parts.onText(next);
  };

  const run = async (): Promise<void> => {
    for (;;) {
      const change = sendable();
      if (Object.keys(change).length > 0) {
        set({ phase: 'saving' });
        if (!(await saveText(change))) return;
      } else if (Object.keys(settings).length > 0) {
        set({ phase: 'saving' });
        if (!(await saveSettings())) return;
      } else break;
    }
    keep();
    set({ phase: isDirty() ? 'waiting' : 'saved' });
  };
  const start = (): Promise<void> => {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  const later = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), after);
  };
  const stands = (): boolean => state.phase === 'conflict' || state.phase === 'closed';

  if (parts.kept !== undefined && (parts.kept.subject !== text.subject || parts.kept.body !== text.body)) {
    text = { subject: parts.kept.subject, body: parts.kept.body };
    const outdated = parts.kept.version !== server.version;
    state = {
      ...state,
      text,
      phase: outdated ? 'conflict' : 'waiting',
      linkMissing: !parts.hasLink(text.body, server.link),
    };
  }

  return {
    state: () => state,
    begin: () => {
      if (isDirty() && !stands()) later(delay);
    },
    write: (change) => {
      text = { ...text, ...change };
      keep();
      if (stands()) return set({});
      set({ phase: running === undefined ? 'waiting' : 'saving' });
      if (running === undefined) later(delay);
    },
    change: (change) => {
      settings = { ...settings, ...change };
      if (!stands()) void start();
    },
    flush: async () => {
      if (stands()) return false;
      await start();
      return !isDirty() && Object.keys(settings).length === 0 && state.phase === 'saved';
    },
    restoreLink: async () => {
      await start();
      for (;;) {
        const asked = text.body;
        try {
          const draft = await parts.restore(asked);
          if (text.body !== asked) continue; // typed on meanwhile: with that text once more
          takeDraft(draft);
          takeText({ ...draft, subject: text.subject });
          stored = textOf(draft);
          keep();
          set({ phase: isDirty() ? 'waiting' : 'saved', failure: undefined, savedAt: parts.now() });
          if (isDirty()) later(delay);
        } catch (error) {
          const failure = failureOf(error);
          set({ phase: phaseOf(failure), failure });
        }
        return;
      }
    },
    takeTheirs: async () => {
      try {
        const draft = await parts.load();
        takeDraft(draft);
        stored = text;
        takeText(draft);
        keep();
        set({ phase: 'saved', failure: undefined, savedAt: undefined });
      } catch (error) {
        set({ failure: failureOf(error) });
      }
    },
    keepMine: async () => {
      try {
        const draft = await parts.load();
        takeDraft(draft);
        stored = textOf(draft);
        set({ phase: 'waiting', failure: undefined });
        await start();
      } catch (error) {
        set({ failure: failureOf(error) });
      }
    },
  };
};

const textOf = ({ subject, body }: DraftText): DraftText => ({ subject, body });

const failureOf = (error: unknown): ApiFailure => {
  if (error instanceof ApiFailure) return error;
  throw error;
};

/** Not a refusal: trying the same again can succeed. */
const isPassing = (failure: ApiFailure): boolean => failure.status === 0 || failure.status >= 500;

const phaseOf = (failure: ApiFailure): SavePhase =>
  failure.code === 'conflict' ? 'conflict' : failure.code === 'invitation_not_open' ? 'closed' : 'failed';
