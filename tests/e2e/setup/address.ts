import { testPorts } from '#tests/setup/ports.ts';

export const testHome = '.levain/test';
export const housePort = testPorts.e2e;
export const houseUrl = `http://localhost:${housePort}`;
