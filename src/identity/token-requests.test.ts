import { expect, test } from 'vitest';
import { readTarget, toServiceBody, toServiceQuery } from './token-requests.ts';

test.each([
  ['https://api.partnercenter.microsoft.com/.default', undefined, 'https://api.partnercenter.microsoft.com'],
  ['https://api.partnercenter.microsoft.com/user_impersonation', undefined, 'https://api.partnercenter.microsoft.com'],
  ['https://graph.windows.net/.default', undefined, 'https://graph.windows.net'],
  ['https://graph.windows.net//.default', undefined, 'https://graph.windows.net'],
  ['offline_access openid https://graph.microsoft.com/.default', undefined, 'https://graph.microsoft.com'],
  [undefined, 'https://graph.windows.net/', 'https://graph.windows.net'],
  [undefined, 'HTTPS://API.PARTNER.MICROSOFT.COM', 'https://api.partner.microsoft.com'],
  ['api://tandem/.default', undefined, 'api://tandem'],
  ['fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd/.default', undefined, 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'],
  ['https://evil.example/.default', undefined, 'https://api.partnercenter.microsoft.com'],
  [undefined, undefined, 'https://api.partnercenter.microsoft.com'],
])('scope %s and resource %s mean %s', (scope, resource, audience) => {
  expect(readTarget(scope, resource).audience).toBe(audience);
});

test('the older device grant is understood', () => {
  const form = new URLSearchParams({ grant_type: 'device_code', code: 'abc', client_id: 'x', resource: 'y' });
  const body = toServiceBody(form, 'token', readTarget(undefined, 'y'));
  expect(body.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:device_code');
  expect(body.get('device_code')).toBe('abc');
  expect(body.get('scope')).toBeNull();
});

test('a sign-in keeps the audience it was started for, and prompts that mean nothing here are dropped', () => {
  const query = new URLSearchParams({ scope: 'openid https://graph.microsoft.com/.default', prompt: 'admin_consent' });
  const asked = toServiceQuery(query, readTarget(query.get('scope') ?? undefined, undefined));
  expect(asked.get('scope')).toBe('openid offline_access user_impersonation for:https://graph.microsoft.com');
  expect(asked.get('prompt')).toBeNull();
});
