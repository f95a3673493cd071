import { formatNutrient } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale, Nutrition } from '#lib/catalog/schema.ts';

/** In the order that EU regulation 1169/2011 (annex XV) sets; the second of each pair is part of the first. */
const rows = [
  { key: 'fat', isPart: false },
  { key: 'saturates', isPart: true },
  { key: 'carbohydrate', isPart: false },
  { key: 'sugars', isPart: true },
  { key: 'fibre', isPart: false },
  { key: 'protein', isPart: false },
  { key: 'salt', isPart: false },
] as const;

export function NutritionTable({ nutrition, locale }: { nutrition: Nutrition; locale: Locale }) {
  const t = translator(locale, 'product');
  const energy = t('nutrition.energyValue', { kj: nutrition.energyKj, kcal: nutrition.energyKcal });
  return (
    <div>
      <h3 className="text-xl">{t('nutritionTitle')}</h3>
      <table className="mt-2 w-full tabular-nums">
        <caption className="pb-2 text-left text-sm text-muted">{t('nutritionPer')}</caption>
        <tbody>
          <Row name={t('nutrition.energy')} value={energy} />
          {rows.map(({ key, isPart }) => (
            <Row
              key={key}
              name={t(`nutrition.${key}`)}
              value={formatNutrient(nutrition[key], locale)}
              isPart={isPart}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ name, value, isPart = false }: { name: string; value: string; isPart?: boolean }) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className={`py-2 text-left font-normal ${isPart ? 'pl-5 text-muted' : ''}`}>
        {name}
      </th>
      <td className="py-2 text-right whitespace-nowrap">{value}</td>
    </tr>
  );
}
