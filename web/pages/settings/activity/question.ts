import { isLogAction } from './actions.ts';
import { LOG, type LogAction } from './shapes.ts';

/** What is asked of the log, as it stands in the address. Days are those of this browser's zone. */
export type Question = {
  readonly from?: string;
  readonly to?: string;
  readonly customer?: string;
  readonly person?: string;
  readonly actions: readonly LogAction[];
  readonly onBehalf: boolean;
  readonly outcome?: 'done' | 'denied';
};
export type LogState = Question & { readonly open?: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const matching = (text: string | null, form: RegExp): string | undefined =>
  text !== null && form.test(text) ? text : undefined;

/** Reads an address. What says nothing is left out, so that a mistyped address still shows the log. */
export const readState = (search: string): LogState => {
  const query = new URLSearchParams(search);
  const read = {
    from: matching(query.get('from'), DAY),
    to: matching(query.get('to'), DAY),
    customer: matching(query.get('customer'), GUID),
    person: matching(query.get('person'), GUID),
    open: matching(query.get('open'), GUID),
  };
  const outcome = query.get('outcome');
  return {
    ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
    actions: (query.get('action') ?? '').split(',').filter(isLogAction),
    onBehalf: query.get('onBehalf') === 'true',
    ...(outcome === 'done' || outcome === 'denied' ? { outcome } : {}),
  };
};

export const writeState = ({ actions, onBehalf, ...rest }: LogState): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  if (actions.length > 0) query.set('action', actions.join(','));
  if (onBehalf) query.set('onBehalf', 'true');
  const text = query.toString();
  return text === '' ? LOG : `${LOG}?${text}`;
};

/** Midnight at which a local day begins, `days` later. */
const midnight = (day: string, days = 0): string => {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + days);
  return at.toISOString();
};

/** The question as the API takes it: moments, because a local day is not a day of UTC. The last day belongs to it. */
export const queryOf = (question: Question): Readonly<Record<string, string>> => {
  const { from, to, customer, person, actions, onBehalf, outcome } = question;
  const asked: Record<string, string | undefined> = {
    from: from === undefined ? undefined : midnight(from),
    to: to === undefined ? undefined : midnight(to, 1),
    customer,
    person,
    action: actions.length === 0 ? undefined : actions.join(','),
    onBehalf: onBehalf ? 'true' : undefined,
    outcome,
  };
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
};

/** Whether anything but the period narrows the log. */
export const isNarrowed = ({ customer, person, actions, onBehalf, outcome }: Question): boolean =>
  customer !== undefined || person !== undefined || actions.length > 0 || onBehalf || outcome !== undefined;

/** The local day of a moment, as a date field takes it. */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export const PRESETS = ['week', 'month', 'quarter', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** So many months before a day; the 31st becomes the last day that the month has. */
const monthsBefore = (now: Date, months: number): Date => {
  const at = new Date(now);
  at.setDate(1);
  at.setMonth(at.getMonth() - months);
  const last = new Date(at.getFullYear(), at.getMonth() + 1, 0).getDate();
  at.setDate(Math.min(now.getDate(), last));
  return at;
};

/** First and last day of a period that ends today. */
export const presetRange = (preset: Preset, now: Date): { readonly from: string; readonly to: string } => {
  const week = new Date(now);
  week.setDate(week.getDate() - 6);
  const from = { week, month: monthsBefore(now, 1), quarter: monthsBefore(now, 3), year: monthsBefore(now, 12) }[
    preset
  ];
  return { from: dayOf(from), to: dayOf(now) };
};
