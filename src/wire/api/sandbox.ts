import { z } from 'zod';
import type { Instant } from '../../kernel/time.ts';
import { guid, pageQuery, time } from './shapes.ts';

/** The sandbox's own controls in JSON (own API, "Sandbox only"). */

export const clockBody = z
  .strictObject({
    advance: z.string().max(20).meta({ description: 'How far to move on: P8D, P2W, P3M, P1Y, PT6H' }),
  })
  .meta({ examples: [{ advance: 'P8D' }] });

export const clockView = z
  .object({
    now: time,
    offset: z.string().meta({ description: 'How far ahead of the real clock', examples: ['P8D', 'PT0S'] }),
  })
  .meta({ id: 'SandboxClock' });

export const toClockView = (clock: { now: Instant; offset: number }): z.infer<typeof clockView> => ({
  now: clock.now,
  offset: writePeriod(clock.offset),
});

/** Milliseconds as an ISO 8601 duration: `P91D`, `P1DT2H0.5S`, `PT0S`. */
export const writePeriod = (milliseconds: number): string => {
  const total = Math.max(0, Math.round(milliseconds));
  const days = Math.floor(total / 86_400_000);
  const hours = Math.floor(total / 3_600_000) % 24;
  const minutes = Math.floor(total / 60_000) % 60;
  const seconds = (total % 60_000) / 1000;
  const clock = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean).join('');
  if (days === 0 && clock === '') return 'PT0S';
  return `P${days === 0 ? '' : `${days}D`}${clock === '' ? '' : `T${clock}`}`;
};

export const mailQuery = z.strictObject({
  ...pageQuery,
  to: z
    .string()
    .max(320)
    .optional()
    .meta({ description: 'One address', examples: ['hugo@harborit.example'] }),
});

export const mailView = z
  .object({
    id: guid,
    to: z.string(),
    from: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    at: time,
  })
  .meta({ id: 'SandboxMail', description: 'A letter that was sent. It went no further than this list.' });

export const toMailView = (mail: z.infer<typeof mailView>): z.infer<typeof mailView> => ({
  id: mail.id,
  to: mail.to,
  from: mail.from,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  at: mail.at,
});
