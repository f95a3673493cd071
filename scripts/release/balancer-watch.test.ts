import { expect, test } from 'vitest';
import { judgeClone, readSeen } from './balancer-watch.ts';

const csv = `# pxname,svname,econ,eresp,status,hrsp_1xx,hrsp_2xx,hrsp_3xx,hrsp_4xx,hrsp_5xx,
web,web-1,0,1,UP,0,100,5,3,2,
web,web-2,4,0,DOWN 1/2,0,7,0,0,0,
web,BACKEND,4,1,UP,0,107,5,3,2,
`;

test('what the balancer tells of a clone', () => {
  expect(readSeen(csv, 'web-1')).toEqual({ isTaken: true, answers: 110, failures: 3 });
  expect(readSeen(csv, 'web-2')).toEqual({ isTaken: false, answers: 7, failures: 4 });
  expect(readSeen(csv, 'web-9')).toBeNull();
});

test('a clone is refused for more than an accident, and for more than one answer of a hundred', () => {
  const seen = (answers: number, failures: number) => ({ isTaken: true, answers, failures });
  const from = seen(50, 5);
  expect(judgeClone(from, seen(150, 5))).toBeNull();
  expect(judgeClone(from, seen(60, 7))).toBeNull();
  expect(judgeClone(from, seen(450, 9))).toBeNull();
  expect(judgeClone(from, seen(150, 8))).toBe('3 of its 100 answers failed');
  expect(judgeClone(from, seen(53, 8))).toBe('3 of its 3 answers failed');
});
