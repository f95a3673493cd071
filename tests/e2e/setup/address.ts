/** The first port of the house that these tests open; it takes 40. */
export const housePort = 9180;
export const houseUrl = `http://localhost:${housePort}`;
