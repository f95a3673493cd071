import type { CakeDesign } from '#lib/cakes/design/schema.ts';
import { CakePicture } from '../cake-picture.tsx';

type Props = { design: CakeDesign; name: string; label: string; onPress: () => void };

/** A cake to take into the studio. */
export function CakeCard({ design, name, label, onPress }: Props) {
  return (
    <button type="button" onClick={onPress} aria-label={label} className="group block w-full cursor-pointer text-left">
      <span className="block overflow-hidden rounded-tile bg-plaster">
        <CakePicture
          design={design}
          size={320}
          alt=""
          className="aspect-square w-full transition-transform duration-250 group-hover:scale-[1.03]"
        />
      </span>
      <span className="mt-3 block font-display text-lg leading-tight group-hover:text-primary">{name}</span>
    </button>
  );
}
