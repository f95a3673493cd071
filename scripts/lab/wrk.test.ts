import { expect, test } from 'vitest';
import { parseWrk } from './wrk.ts';

test('reads the line that wrk.lua prints last', () => {
  const output = `Running 6s test @ http://127.0.0.1:9480
  120 requests in 6.00s, 1.2MB read

{"requests":120,"duration":6000000,"p50":1500,"p99":20250,"failed":3}
`;
  expect(parseWrk(output)).toEqual({ perSecond: 20, p50: 1.5, p99: 20.25, failed: 3 });
});

test('refuses output without it', () => {
  expect(() => parseWrk('unable to connect')).toThrow();
});
