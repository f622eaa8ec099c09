import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { messageIdOf, openTransport } from './transport.ts';

const FROM = 'Tandem <no-reply@tandem.example>';
const posting = {
  to: { name: '王美玲', address: 'meiling@mapletea.example', locale: 'zh-TW' as const },
  letter: { subject: '楓茶行已接受您的邀請', text: '您好', html: '<p>您好</p>' },
  identity: 'event person kind',
};

describe('handing letters to a mail server', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** A mail server whose answers a test decides. */
  const server = async (options: ConstructorParameters<typeof SMTPServer>[0]) => {
    const raw: string[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          raw.push(Buffer.concat(parts).toString());
          done(null);
        });
      },
      ...options,
    });
    smtp.on('error', () => undefined);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
    closing.push(() => smtp.close());
    return { raw, port: (smtp.server.address() as AddressInfo).port };
  };
  const transportTo = (url: string) => {
    const transport = openTransport(url, FROM);
    closing.push(() => transport.close());
    return transport;
  };

  test('the letter has our sender, one recipient, its Message-ID, and asks for no automatic answer', async () => {
    const { raw, port } = await server({});
    await transportTo(`smtp://127.0.0.1:${port}`).send(posting);
    const [message] = raw;
    expect(message).toMatch(/^From: Tandem <no-reply@tandem\.example>\r$/m);
    expect(message).toMatch(/^To: =\?UTF-8\?.*<meiling@mapletea\.example>\r$/m);
    expect(message).toContain(`Message-ID: ${messageIdOf(posting.identity, 'tandem.example')}`);
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message).toMatch(/^Content-Language: zh-TW\r$/m);
    expect(message).toContain('multipart/alternative');
  });

  test('the same letter has the same Message-ID, another one another', () => {
    expect(messageIdOf('one', 'a.example')).toBe(messageIdOf('one', 'a.example'));
    expect(messageIdOf('one', 'a.example')).not.toBe(messageIdOf('two', 'a.example'));
    expect(messageIdOf('one', 'a.example')).toMatch(/^<[0-9a-f]{40}@a\.example>$/);
  });

  test('a server that signs us in gets name and password from the address, decoded', async () => {
    const asked: unknown[] = [];
    const { port } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        asked.push([username, password]);
        done(null, { user: 'us' });
      },
    });
    await transportTo(`smtp://us%40tandem.example:p%3Ass@127.0.0.1:${port}`).send(posting);
    expect(asked).toEqual([['us@tandem.example', 'p:ss']]);
  });

  test('a server elsewhere that offers no encryption is refused', async () => {
    const { raw, port } = await server({});
    // 0.0.0.0 reaches this machine, but is not its loopback address.
    await expect(transportTo(`smtp://0.0.0.0:${port}`).send(posting)).rejects.toThrow(/STARTTLS|TLS/i);
    expect(raw).toEqual([]);
  });

  test('a refusal by the server is a failure', async () => {
    const { port } = await server({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    });
    await expect(transportTo(`smtp://127.0.0.1:${port}`).send(posting)).rejects.toThrow(/550/);
  });

  test('nothing that listens is a failure, not a wait', async () => {
    await expect(transportTo('smtp://127.0.0.1:1').send(posting)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('an address that is none is explained, without the password in it', () => {
    for (const url of ['https://us:hidden@mail.example', 'mail.example', 'smtp://', '']) {
      expect(() => openTransport(url, FROM)).toThrow(/^SMTP_URL must be an address like/);
    }
  });
});
