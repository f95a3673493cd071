/** Something went wrong that the person at the keyboard can put right: `wayOut` says how. */
export class Trouble extends Error {
  readonly wayOut: string;

  constructor(message: string, wayOut: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Trouble';
    this.wayOut = wayOut;
  }
}
