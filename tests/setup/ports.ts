/**
 * The first ports of the houses that tests open; each takes 40. LEVAIN_TEST_PORT moves all of them, for who tests two
 * checkouts at once.
 */
const first = Number(process.env.LEVAIN_TEST_PORT || 9180);
export const testPorts = {
  e2e: first,
  integration: first + 100,
  house: first + 200,
  containers: first + 300,
  former: first + 500,
};
