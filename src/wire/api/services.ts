import { z } from 'zod';
import { isOneLine, type Organization } from '../../domain/organizations.ts';
import { HEALTHS, type HealthChange, type SaidOfHealth, type Service } from '../../domain/services.ts';
import type { Localized } from '../../kernel/locale.ts';
import { TALLOW } from './examples.ts';
import { guid, localizedText, organizationRef, pageOf, pageQuery, time, toOrganizationRef } from './shapes.ts';

/** Services and how they are (domain 5.1, Service management). */

export const planId = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,60}$/, 'must be the id of a service plan')
  .meta({ examples: ['MAIL'] });
const health = z.enum(HEALTHS).meta({ description: 'Said by the operator, for everybody who has the service' });
const message = localizedText.nullable().meta({ description: 'What users notice, in both languages' });

const MAIL = {
  planId: 'MAIL',
  names: { en: 'Mail and calendar', 'zh-TW': '郵件與行事曆' },
  health: 'degraded' as const,
  message: { en: 'Mail arrives up to ten minutes late.', 'zh-TW': '郵件最多延遲十分鐘送達。' },
  since: '2026-11-23T08:10:00.000Z',
};

export const customerServiceView = z
  .object({
    planId: z.string(),
    names: localizedText,
    health,
    message,
    since: time.nullable().meta({ description: 'Since when; null if it was never anything but healthy' }),
    products: z.array(localizedText).meta({ description: 'The products through which the customer has it' }),
    suspended: z.boolean().meta({ description: 'None of its products can be used at the moment' }),
    may: z.array(z.enum(['open'])).readonly(),
  })
  .meta({
    id: 'CustomerService',
    examples: [
      {
        ...MAIL,
        products: [{ en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }],
        suspended: false,
        may: ['open'],
      },
    ],
  });
export const customerServicesView = pageOf(customerServiceView);
export const customerServicesQuery = z.strictObject(pageQuery);

export const toCustomerServiceView = (record: {
  readonly service: Service;
  readonly names: Localized;
  readonly products: readonly Localized[];
  readonly suspended: boolean;
  readonly may: readonly 'open'[];
}): z.infer<typeof customerServiceView> => ({
  planId: record.service.planId,
  names: record.names,
  health: record.service.health,
  message: record.service.message,
  since: record.service.since,
  products: [...record.products],
  suspended: record.suspended,
  may: record.may,
});

export const adminPageView = z
  .object({ url: z.string().meta({ description: 'The admin page of the service in the context of the customer' }) })
  .meta({ examples: [{ url: 'https://admin.mail.example/c0ffee00-1234-4abc-9def-0000000000c1' }] });

export const servicesQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'A part of the name in either language, or of the id', examples: ['mail'] }),
  troubled: z.enum(['true', 'false']).default('false').meta({ description: 'Only services that are not healthy' }),
});
export const readServicesFilter = (query: z.infer<typeof servicesQuery>) => ({
  search: query.search,
  troubled: query.troubled === 'true',
});

export const serviceView = z
  .object({
    planId: z.string(),
    names: localizedText,
    health,
    message,
    since: time.nullable(),
    adminPage: z.string().nullable().meta({ description: 'Where its admin page is; null: it has none' }),
    version: z.number().int(),
  })
  .meta({ id: 'Service', examples: [{ ...MAIL, adminPage: 'https://admin.mail.example/{tenantId}', version: 3 }] });
export const servicesView = pageOf(serviceView);

export const toServiceView = ({
  service,
  names: called,
}: {
  readonly service: Service;
  readonly names: Localized;
}): z.infer<typeof serviceView> => ({ ...service, names: called });

export const incidentView = z
  .object({
    planId: z.string(),
    names: localizedText,
    health,
    message,
    since: time.nullable(),
    customers: z.array(organizationRef).meta({ description: 'The first of your customers that have it through you' }),
    moreCustomers: z.boolean(),
  })
  .meta({
    id: 'ServiceIncident',
    examples: [
      {
        ...MAIL,
        customers: [TALLOW],
        moreCustomers: false,
      },
    ],
  });
export const incidentsView = pageOf(incidentView);
export const incidentsQuery = z.strictObject(pageQuery);

export const toIncidentView = ({
  service,
  names: called,
  customers,
  moreCustomers,
}: {
  readonly service: Pick<Service, 'planId' | 'health' | 'message' | 'since'>;
  readonly names: Localized;
  readonly customers: readonly Organization[];
  readonly moreCustomers: boolean;
}): z.infer<typeof incidentView> => ({
  ...service,
  names: called,
  customers: customers.map(toOrganizationRef),
  moreCustomers,
});

const version = z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' });
const sentence = z.string().trim().min(1).max(500).refine(isOneLine, 'must be one line of text');
export const healthBody = z
  .strictObject({
    health,
    message: z
      .strictObject({ en: sentence, 'zh-TW': sentence })
      .nullable()
      .default(null)
      .meta({ description: 'What users notice; needed for whatever is not healthy' }),
    version,
  })
  .meta({ examples: [{ health: MAIL.health, message: MAIL.message }] });
export const fromHealthBody = (body: z.infer<typeof healthBody>): SaidOfHealth => ({
  health: body.health,
  message: body.message,
});

export const adminPageBody = z
  .strictObject({
    url: z.string().max(500).nullable().meta({
      description: 'An https address; {tenantId} and {domain} are filled with the customer. Null: no admin page',
    }),
    version,
  })
  .meta({ examples: [{ url: 'https://admin.mail.example/{tenantId}' }] });

export const healthChangeView = z
  .object({ id: guid, at: time, health, message, by: z.object({ name: z.string() }) })
  .meta({
    id: 'HealthChange',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
        at: MAIL.since,
        health: MAIL.health,
        message: MAIL.message,
        by: { name: 'Olga Reis' },
      },
    ],
  });
export const healthHistoryView = pageOf(healthChangeView);
export const toHealthChangeView = (change: HealthChange): z.infer<typeof healthChangeView> => ({
  id: change.id,
  at: change.at,
  health: change.health,
  message: change.message,
  by: { name: change.person.name },
});
