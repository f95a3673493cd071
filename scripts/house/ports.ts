/** Every port of a house follows from its first one, so that two houses can stand side by side. */
export const defaultPort = 8080;
/** While a release takes the place of another there is one more of each. */
export const mostClones = 9;
export const mostWorkers = 8;
/** How many ports a house takes, counted from its first one. */
const span = 40;

export type Ports = ReturnType<typeof portsFrom>;

/** @throws RangeError when the whole block would not fit below 65536 */
export function portsFrom(first: number) {
  if (!Number.isInteger(first) || first < 1 || first + span > 65_536) {
    throw new RangeError(`--port takes a whole number from 1 to ${65_536 - span}, since a house uses ${span} ports`);
  }
  return {
    edge: first,
    balancer: first + 1,
    primary: first + 2,
    replica: first + 3,
    store: first + 4,
    cache: first + 5,
    storage: first + 6,
    balancerStats: first + 7,
    edgeAdmin: first + 8,
    edgeStats: first + 9,
    /** Clones and workers are counted from 1. */
    clone: (number: number) => first + 10 + number,
    worker: (number: number) => first + 20 + number,
    /** Where both roles are clusters: their masters, and for each the port at which the others talk to it. */
    cluster: {
      store: mastersFrom([first + 4, first + 30, first + 31], first + 34),
      cache: mastersFrom([first + 5, first + 32, first + 33], first + 37),
    },
  };
}

export type MasterPorts = { port: number; bus: number };

function mastersFrom(ports: readonly number[], firstBus: number): MasterPorts[] {
  return ports.map((port, index) => ({ port, bus: firstBus + index }));
}
