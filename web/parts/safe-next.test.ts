import { expect, it } from 'vitest';
import { isServed, safeNext } from './safe-next.ts';

it('goes back to an address of the portal', () => {
  expect(safeNext('/customers?open=1#x')).toBe('/customers?open=1#x');
});

it('never leads to another site, whatever the link says', () => {
  for (const bad of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '',
    undefined,
    7,
  ]) {
    expect(safeNext(bad)).toBe('/home');
  }
});

it('does not go in a circle', () => {
  expect(safeNext('/sign-in?next=/sign-in')).toBe('/home');
});

it('tells an authorization under way, which the server goes on with, from a page', () => {
  expect(isServed(safeNext('/harborit.example/oauth2/interaction/q1W-2'))).toBe(true);
  expect(isServed(safeNext('/7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192/oauth2/v2.0/authorize/q1W'))).toBe(true);
  for (const page of ['/home', '/customers?next=/x/oauth2/y', '/oauth2/home', '/accept/oauth2', '/']) {
    expect(isServed(page), page).toBe(false);
  }
});

it('loads no other site by that way either', () => {
  for (const bad of [
    '//evil.example/oauth2/interaction/1',
    '/\\evil.example/oauth2/x',
    'https://evil.example/oauth2/',
  ]) {
    expect(isServed(safeNext(bad)), bad).toBe(false);
  }
});
