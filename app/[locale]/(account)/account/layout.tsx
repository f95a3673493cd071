/** The frame of the account. Each page makes sure by itself that somebody is signed in. */
export default function AccountLayout({ children }: LayoutProps<'/[locale]/account'>) {
  return <div className="wrap grid justify-center py-8 *:w-[48rem] *:max-w-full lg:py-14">{children}</div>;
}
