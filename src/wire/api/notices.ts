import { z } from 'zod';
import { EVENT_TYPES, type EventType } from '../../domain/events.ts';
import type { Notice } from '../../domain/notices.ts';
import { guid, pageQuery, time } from './shapes.ts';

export const noticesQuery = z.strictObject(pageQuery);

export const noticeView = z
  .object({
    id: guid,
    at: time,
    type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]).meta({ description: 'The event that it tells of' }),
    details: z.record(z.string(), z.unknown()),
    readAt: time.nullable(),
  })
  .meta({
    id: 'Notice',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
        at: '2026-11-23T10:12:00.000Z',
        type: 'invitation.accepted',
        details: { customer: { id: 'c0ffee00-1234-4abc-9def-0000000000c2', name: 'Cedar Clinic' }, as: 'partner' },
        readAt: null,
      },
    ],
  });

export const toNoticeView = (notice: Notice): z.infer<typeof noticeView> => ({
  ...notice,
  details: { ...notice.details },
});

export const markReadBody = z
  .strictObject({
    ids: z.array(guid).min(1).max(500).optional().meta({ description: 'Left out: all of them' }),
  })
  .meta({ examples: [{}] });
export const markedReadView = z.object({ unreadNotices: z.number().int() });
