import { accountPaths } from '#lib/accounts/paths.ts';

type Props = {
  user: { name: string; avatarId: string | null };
  width: 64 | 256;
  className: string;
};

/** Somebody's picture, or the first letter of their name. Decorative: the name stands beside it. */
export function Avatar({ user, width, className }: Props) {
  const look = `shrink-0 overflow-hidden rounded-full bg-plaster ${className}`;
  if (!user.avatarId) {
    return (
      <span aria-hidden="true" className={`grid place-items-center font-display font-semibold text-primary ${look}`}>
        {[...user.name][0]?.toUpperCase()}
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: a worker of ours has made its sizes already
    <img
      src={accountPaths.avatar(user.avatarId, width)}
      alt=""
      width={width}
      height={width}
      decoding="async"
      className={`object-cover ${look}`}
    />
  );
}
