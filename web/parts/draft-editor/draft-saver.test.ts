import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/client.ts';
import { createSaver, type DraftText, type SaverState, type StoredDraft } from './draft-saver.ts';

// The client listens to the browser's window, which Node does not have.
vi.hoisted(() => vi.stubGlobal('window', new EventTarget()));

const LINK = 'https://tandem.example/accept/7fQ2';
const BODY = `Hello,\n\n${LINK}\n\nHugo`;
type Draft = StoredDraft & { readonly locale: string };
type Settings = { readonly locale: string };

/** A server with one draft, which can refuse or be out of reach. */
const serverWith = (refusal?: () => ApiFailure | undefined) => {
  let draft: Draft = { subject: 'Subject', body: BODY, version: 1, link: LINK, locale: 'en' };
  const calls: { change: object; version: number }[] = [];
  const save = async (change: Partial<Draft>, version: number): Promise<Draft> => {
    calls.push({ change, version });
    const failure = refusal?.();
    if (failure !== undefined) throw failure;
    if (version !== draft.version) throw new ApiFailure({ code: 'conflict', title: '', status: 409 });
    draft = { ...draft, ...change, version: draft.version + 1 };
    return draft;
  };
  return { calls, save, draft: () => draft, change: (to: Partial<Draft>) => (draft = { ...draft, ...to }) };
};

const saverOn = (server: ReturnType<typeof serverWith>, kept?: DraftText & { version: number }) => {
  const seen: { state: SaverState | undefined; kept: DraftText | undefined; texts: DraftText[] } = {
    state: undefined,
    kept: undefined,
    texts: [],
  };
  const saver = createSaver<Draft, Settings>({
    initial: server.draft(),
    hasLink: (body, link) => body.includes(link),
    saveText: server.save,
    saveSettings: async (change, version) => {
      await server.save(change, version);
      return server.change({ body: `Hallo,\n\n${LINK}\n\nHugo` });
    },
    load: async () => server.draft(),
    restore: async (body) => server.change({ body: `${body}\n\n${LINK}`, version: server.draft().version + 1 }),
    keep: (text) => {
      seen.kept = text;
    },
    kept,
    onState: (state) => {
      seen.state = state;
    },
    onDraft: () => undefined,
    onText: (text) => seen.texts.push(text),
    now: () => 1000,
    savedAt: undefined,
  });
  return { saver, seen };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('saves a moment after the last letter, once (S19)', async () => {
  const server = serverWith();
  const { saver, seen } = saverOn(server);
  saver.write({ body: `${BODY}!` });
  saver.write({ body: `${BODY}!!` });
  expect(seen.state?.phase).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.calls).toEqual([{ change: { body: `${BODY}!!` }, version: 1 }]);
  expect(seen.state).toMatchObject({ phase: 'saved', savedAt: 1000 });
  expect(seen.kept).toBeUndefined();
});

it('never sends a text without its link, and keeps it in the browser (S20)', async () => {
  const server = serverWith();
  const { saver, seen } = saverOn(server);
  saver.write({ body: 'Hello' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.calls).toEqual([]);
  expect(seen.state).toMatchObject({ phase: 'waiting', linkMissing: true });
  expect(seen.kept).toMatchObject({ body: 'Hello' });
  expect(await saver.flush()).toBe(false);
  await saver.restoreLink();
  expect(seen.texts.at(-1)?.body).toBe(`Hello\n\n${LINK}`);
  expect(seen.state).toMatchObject({ phase: 'saved', linkMissing: false });
  expect(seen.kept).toBeUndefined();
});

it('still saves the subject while the link is missing', async () => {
  const server = serverWith();
  const { saver } = saverOn(server);
  saver.write({ body: 'Hello', subject: 'Another' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.calls).toEqual([{ change: { subject: 'Another' }, version: 1 }]);
});

it('shows the text that is drafted anew when a setting changes', async () => {
  const server = serverWith();
  const { saver, seen } = saverOn(server);
  saver.change({ locale: 'de' });
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.texts.at(-1)?.body).toContain('Hallo');
});

it('tries again by itself when the platform does not answer, but not when it refuses', async () => {
  let reachable = false;
  const server = serverWith(() =>
    reachable ? undefined : new ApiFailure({ code: 'no_connection', title: '', status: 0 }),
  );
  const { saver, seen } = saverOn(server);
  saver.write({ body: `${BODY}!` });
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.state?.phase).toBe('failed');
  expect(seen.kept).toMatchObject({ body: `${BODY}!` });
  reachable = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen.state?.phase).toBe('saved');

  const refusing = serverWith(() => new ApiFailure({ code: 'mfa_required', title: '', status: 403 }));
  const second = saverOn(refusing);
  second.saver.write({ body: `${BODY}!` });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(refusing.calls).toHaveLength(1);
});

it('overwrites nothing that was changed elsewhere, and lets the person choose', async () => {
  const server = serverWith();
  const { saver, seen } = saverOn(server);
  server.change({ body: `Theirs\n\n${LINK}`, version: 5 });
  saver.write({ body: `Mine\n\n${LINK}` });
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.state?.phase).toBe('conflict');
  expect(server.draft().body).toContain('Theirs');
  await saver.keepMine();
  expect(server.draft().body).toContain('Mine');
  expect(seen.state?.phase).toBe('saved');
});

it('goes on with the text that this browser kept', async () => {
  const server = serverWith();
  const { saver, seen } = saverOn(server, { subject: 'Subject', body: 'No link', version: 1 });
  expect(saver.state()).toMatchObject({ phase: 'waiting', linkMissing: true, text: { body: 'No link' } });
  const other = saverOn(server, { subject: 'Subject', body: `Old\n\n${LINK}`, version: 0 });
  expect(other.saver.state().phase).toBe('conflict');
  await other.saver.takeTheirs();
  expect(other.seen.state).toMatchObject({ phase: 'saved', text: { body: BODY } });
  expect(seen.state).toBeUndefined();
});
