import { withClient } from './databases.ts';
import { HARBOR } from './seed.ts';

/** How many customers of a sample contain a part, and what we call that. */
const KINDS: readonly { name: string; from: number; to: number }[] = [
  { name: 'part that is frequent (over 3 %)', from: 0.03, to: 0.5 },
  { name: 'part that is occasional (0.3 to 2 %)', from: 0.003, to: 0.02 },
  { name: 'part that is rare (below 0.1 %)', from: 0, to: 0.001 },
];
const SAMPLE = 20_000;
const TERMS = 12;

/** Search terms of every kind, taken from the names as they are: beginnings, parts by how often they are, and nothing. */
export const chosenTerms = (url: string): Promise<Record<string, readonly string[]>> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ folded_name: string; domain: string }>(
      `select folded_name, domain from relationships where partner_id = $1 and state = 'active' limit $2`,
      [HARBOR, SAMPLE],
    );
    const counts = new Map<string, number>();
    for (const { folded_name, domain } of rows) {
      const parts = new Set<string>();
      for (const word of folded_name.split(' ')) {
        for (let at = 0; at + 3 <= word.length; at++) parts.add(word.slice(at, at + 3)).add(word.slice(at, at + 5));
      }
      for (const part of parts) {
        if (folded_name.includes(part) || domain.includes(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
      }
    }
    const known = [...counts].filter(([part]) => part.length >= 3).sort(([one], [other]) => (one < other ? -1 : 1));
    const terms: Record<string, readonly string[]> = {
      'beginning of one or two letters': spread(
        [...new Set(rows.map((row) => row.folded_name.slice(0, 2)))].sort(),
      ).flatMap((text) => [text, text.slice(0, 1)]),
    };
    for (const { name, from, to } of KINDS) {
      terms[name] = spread(
        known.filter(([, count]) => count / rows.length > from && count / rows.length <= to).map(([part]) => part),
      );
    }
    terms['part that nobody has'] = ['qxz', 'zzyx', 'tallqow', 'no such customer', '99999999x'];
    return terms;
  });

/** A dozen from the whole range. */
const spread = (all: readonly string[]): string[] =>
  Array.from(
    { length: Math.min(TERMS, all.length) },
    (_, index) => all[Math.floor((index * all.length) / TERMS)] ?? all[0] ?? '',
  );
