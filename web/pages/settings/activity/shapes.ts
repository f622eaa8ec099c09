import type { LogEntry as DescribedEntry } from '../../../api/types.gen.ts';

export type Named = { readonly id: string; readonly name: string };

/** An entry of the log. What happened has a fixed name; its details differ from one kind to the next. */
export type LogEntry = Omit<DescribedEntry, 'affectedCustomer' | 'performedBy' | 'seenBy' | 'subject'> & {
  readonly id: string;
  readonly affectedCustomer: Named | null;
  readonly performedBy: {
    readonly kind: DescribedEntry['performedBy']['kind'];
    readonly organization: Named | null;
    readonly person: Named | null;
  };
  readonly seenBy: readonly Named[];
  readonly subject: { readonly kind: string; readonly id: string };
};
export type LogAction = LogEntry['action'];
export type LogPage = { readonly items: readonly LogEntry[]; readonly next: string | null };

export const activityKey = ['activity'] as const;
export const LOG = '/activity';
