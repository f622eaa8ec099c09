import { expect, it } from 'vitest';
import { readUserAgent } from './user-agent.ts';

it('names browser and system', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(readUserAgent(chrome)).toEqual({ browser: 'Chrome', system: 'Linux' });
  expect(readUserAgent(`${chrome} Edg/140.0.0.0`)).toEqual({ browser: 'Edge', system: 'Linux' });
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1';
  expect(readUserAgent(phone)).toEqual({ browser: 'Safari', system: 'iOS' });
});

it('does not guess', () => {
  expect(readUserAgent('curl/8.5.0')).toBeUndefined();
});
