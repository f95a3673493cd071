import { AppError } from '#lib/platform/errors.ts';
import type { Faces } from './design/faces.ts';
import { layOutInscription } from './design/inscription.ts';
import { checkDesign } from './design/rules.ts';
import type { CakeDesign } from './design/schema.ts';

/** For designs from outside: the rules that the studio tells while somebody designs. @throws AppError `invalid` */
export function requireBakeable(design: CakeDesign, faces: Faces): void {
  const [violation] = checkDesign(design, layOutInscription(design, faces));
  if (!violation) return;
  const { reason, field, values } = violation;
  throw new AppError('invalid', { message: `no cake can be baked like that: ${reason}`, reason, field, values });
}
