/** The frame of the account. Each page makes sure by itself that somebody is signed in. */
export default function AccountLayout({ children }: LayoutProps<'/[locale]/account'>) {
  return (
    <div className="wrap py-8 lg:py-14">
      <div className="mx-auto max-w-3xl">{children}</div>
    </div>
  );
}
