import { AppError } from '#lib/platform/errors.ts';
import type { Faces } from './design/faces.ts';
import { layOutInscription } from './design/inscription.ts';
import { checkDesign } from './design/rules.ts';
import type { CakeDesign } from './design/schema.ts';
import { loadFaces } from './faces-on-disk.ts';

/** For designs from outside: the rules that the studio tells while somebody designs. @throws AppError `invalid` */
export function requireBakeable(design: CakeDesign, faces: Faces): void {
  const [violation] = checkDesign(design, layOutInscription(design, faces));
  if (!violation) return;
  const { reason, field, values } = violation;
  throw new AppError('invalid', { message: `no cake can be baked like that: ${reason}`, reason, field, values });
}

/** Before cakes are ordered: the rules may have changed since they were designed. @throws AppError `invalid` */
export async function requireBakeableCakes(lines: readonly { cake: { design: CakeDesign } | null }[]): Promise<void> {
  const designs = lines.flatMap(({ cake }) => (cake ? cake.design : []));
  if (designs.length === 0) return;
  const faces = await loadFaces();
  for (const design of designs) requireBakeable(design, faces);
}
