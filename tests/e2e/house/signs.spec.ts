import { ask, forms } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/test.ts';

const page = '/en/products/baguette';

test('the edge says that it answered, who baked, of which release, and how long ago', async ({ house }) => {
  await ask(`${house.edge}${page}`);
  const { headers } = await ask(`${house.edge}${page}`);
  expect(headers.get('x-cache')).toBe('hit');
  expect(headers.get('x-served-by')).toBe('edge');
  expect(house.clones.map(({ name }) => name)).toContain(headers.get('x-baked-by'));
  expect(headers.get('x-release')).toBe(house.release);
  expect(headers.get('server-timing')).toBe(
    `edge;desc="hit", age;desc="${headers.get('age')}", clone;desc="${headers.get('x-baked-by')}"`,
  );
  // Browsers ask each time, since nobody can tell them that the page has changed.
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('what does not pass through the edge’s memory names its clone', async ({ house }) => {
  const { headers, body } = await ask(`${house.edge}/api/health`);
  expect(JSON.parse(body)).toEqual({ status: 'alive' });
  expect(house.clones.map(({ name }) => name)).toContain(headers.get('x-served-by'));
  expect(headers.get('x-release')).toBe(house.release);
  expect(headers.get('server-timing')).toContain(`edge;desc="pass", clone;desc="${headers.get('x-served-by')}"`);
});

test('an unchanged page costs a browser 304 and no body', async ({ house }) => {
  const { headers } = await ask(`${house.edge}${page}`);
  const again = await ask(`${house.edge}${page}`, { 'if-none-match': headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect(again.body).toBe('');
});

test('cookies and queries do not make a page another page', async ({ house }) => {
  const { body } = await ask(`${house.edge}${page}`);
  const other = await ask(`${house.edge}${page}?utm_source=letter`, { cookie: 'cart=3; session=x' });
  expect(other.headers.get('x-cache')).toBe('hit');
  expect(other.body).toBe(body);
});

test('a payload is never taken for the page, nor a page for the payload', async ({ house }) => {
  for (let turn = 0; turn < 2; turn += 1) {
    const html = await ask(`${house.edge}${page}`);
    expect(html.headers.get('content-type')).toContain('text/html');
    const payload = await ask(`${house.edge}${page}?_rsc`, forms.payload);
    expect(payload.headers.get('content-type')).toContain('text/x-component');
  }
});

for (const path of [
  '/api/metrics',
  '/api/ready',
  '/api/metrics/',
  '/api/ready?x=1',
  '/api/%6detrics',
  '//api/metrics',
  '/API/ready',
  '/balancer/healthy',
  '/crawlers/sitemap.xml',
  '/%63rawlers/sitemap.xml',
]) {
  test(`${path} is for those inside the house`, async ({ house }) => {
    const { status, body } = await ask(`${house.edge}${path}`);
    expect(status).toBe(404);
    expect(body).not.toMatch(/isReady|levain_|process_cpu|# HELP/);
  });
}

test('a purge needs the house’s token', async ({ house }) => {
  for (const token of ['', 'guess']) {
    const headers = { 'x-purge-token': token, 'xkey-purge': '*' };
    const response = await fetch(house.edge, { method: 'PURGE', headers });
    expect(response.status).toBe(403);
  }
});

test('each clone says whether it is ready, part by part, and gives its metrics', async ({ house }) => {
  for (const { url } of house.clones) {
    const ready = await ask(`${url}/api/ready`);
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.body)).toEqual({
      isReady: true,
      hasStarted: true,
      isWarm: true,
      isDraining: false,
      isResting: false,
      parts: { database: 'up', replica: 'up', store: 'up', cache: 'up' },
    });
    const metrics = await ask(`${url}/api/metrics`);
    expect(metrics.status).toBe(200);
    expect(metrics.body).toMatch(/^# HELP /m);
  }
});
