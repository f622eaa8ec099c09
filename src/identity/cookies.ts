import { createHmac, timingSafeEqual } from 'node:crypto';
import { SESSION_SECONDS } from './options.ts';

/** The session cookie: `<token>.<HMAC-SHA-256 of the token, base64>`, percent-encoded, as better-auth writes it. */
export type SessionCookie = {
  name: string;
  /** The session token of a Cookie header; undefined when there is none or its signature is wrong. */
  read(header: string | undefined): string | undefined;
  /** The raw value of the cookie, unchecked: the key under which an answer may be remembered. */
  raw(header: string | undefined): string | undefined;
  /** The value of a Set-Cookie header for this token. */
  write(token: string): string;
};

export const sessionCookie = (base: string, secret: string): SessionCookie => {
  const secure = base.startsWith('https://');
  const name = `${secure ? '__Secure-' : ''}tandem.session_token`;
  const sign = (token: string): string => createHmac('sha256', secret).update(token).digest('base64');
  const raw = (header: string | undefined): string | undefined => {
    if (header === undefined) return undefined;
    for (const part of header.split(';')) {
      const equals = part.indexOf('=');
      if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
    }
    return undefined;
  };
  return {
    name,
    raw,
    read: (header) => {
      const value = decode(raw(header));
      const dot = value?.lastIndexOf('.') ?? -1;
      if (value === undefined || dot < 1) return undefined;
      const token = value.slice(0, dot);
      const expected = Buffer.from(sign(token));
      const given = Buffer.from(value.slice(dot + 1));
      return expected.length === given.length && timingSafeEqual(expected, given) ? token : undefined;
    },
    write: (token) =>
      [
        `${name}=${encodeURIComponent(`${token}.${sign(token)}`)}`,
        `Max-Age=${SESSION_SECONDS}`,
        'Path=/',
        'HttpOnly',
        ...(secure ? ['Secure'] : []),
        'SameSite=Lax',
      ].join('; '),
  };
};

const decode = (value: string | undefined): string | undefined => {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
};
