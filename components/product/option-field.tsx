import type { Locale, Product } from '#lib/catalog/schema.ts';

type Props = {
  option: Product['options'][number];
  legend: string;
  locale: Locale;
  onPick: (code: string) => void;
};

/** The values of one option, of which one is picked. */
export function OptionField({ option: { kind, values }, legend, locale, onPick }: Props) {
  return (
    <fieldset className="mt-6">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {values.map(({ code, label, isDefault }) => (
          <label
            key={code}
            className="inline-flex min-h-11 cursor-pointer items-center rounded-full bg-plaster px-4 font-medium transition-colors duration-200 hover:text-primary has-checked:bg-text has-checked:text-page has-checked:forced-color-adjust-none has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={kind}
              value={code}
              defaultChecked={isDefault}
              onChange={() => onPick(code)}
              className="sr-only"
            />
            {label[locale]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
