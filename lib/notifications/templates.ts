import type { Locale } from '#lib/catalog/schema.ts';

/** Plain words, set by `render-mail.ts`. Texts are not escaped here. */
export type Letter = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** What was bought: what, and for how much; the last row is set bold. */
  rows?: [string, string][];
  link?: { label: string; url: string };
  /** Below the line, small. */
  footnote?: string;
};

type OrderValues = {
  name: string;
  number: string;
  /** When and where it is handed out, in words. */
  when: string;
  rows: [string, string][];
  /** What is still to be paid at the counter, `€37.10`; null after all was paid. */
  rest: string | null;
  /** What has been paid with it. */
  paid: 'all' | 'deposit' | 'nothing';
  url: string;
};
/** `reason` is what the staff want the shopper to know of it; `goesBack`: something was paid. */
type CancelledValues = OrderValues & { reason: string | null; goesBack: boolean };
type RefundValues = Pick<OrderValues, 'name' | 'number' | 'url'> & { amount: string; reason: string; inCash: boolean };
type QuestionValues = Pick<OrderValues, 'name' | 'number' | 'url'> & { question: string };
type LinkValues = { name: string; url: string };

const hello = (name: string, locale: Locale) => (locale === 'fr' ? `Bonjour ${name},` : `Hello ${name},`);

const notYou = (locale: Locale) =>
  locale === 'fr'
    ? 'Si ce n’était pas vous, ignorez ce message : rien ne change.'
    : 'If this was not you, leave this mail alone: nothing changes.';

/** Every mail that the bakery sends. */
export const templates = {
  'verify-email': ({ name, url }: LinkValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: 'Confirmez votre adresse e-mail',
          greeting: hello(name, locale),
          paragraphs: ['Bienvenue chez Levain. Il ne manque qu’un clic pour que cette adresse soit la vôtre.'],
          link: { label: 'Confirmer l’adresse', url },
          footnote: `Le lien est valable deux jours. ${notYou(locale)}`,
        }
      : {
          subject: 'Confirm your e-mail address',
          greeting: hello(name, locale),
          paragraphs: ['Welcome to Levain. One click, and this address is yours.'],
          link: { label: 'Confirm the address', url },
          footnote: `The link is good for two days. ${notYou(locale)}`,
        },
  'change-email': ({ name, url }: LinkValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: 'Confirmez votre nouvelle adresse e-mail',
          greeting: hello(name, locale),
          paragraphs: [
            'Vous souhaitez utiliser cette adresse chez Levain. Jusqu’à votre clic, l’ancienne reste valable.',
          ],
          link: { label: 'Utiliser cette adresse', url },
          footnote: `Le lien est valable deux jours. ${notYou(locale)}`,
        }
      : {
          subject: 'Confirm your new e-mail address',
          greeting: hello(name, locale),
          paragraphs: ['You want to use this address at Levain. Until you click, the former one stays.'],
          link: { label: 'Use this address', url },
          footnote: `The link is good for two days. ${notYou(locale)}`,
        },
  'email-changed': ({ name, email }: { name: string; email: string }, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: 'Votre adresse e-mail a changé',
          greeting: hello(name, locale),
          paragraphs: [
            `Votre compte Levain utilise désormais ${email}.`,
            'Si ce n’était pas vous, répondez tout de suite à ce message.',
          ],
        }
      : {
          subject: 'Your e-mail address has changed',
          greeting: hello(name, locale),
          paragraphs: [
            `Your account at Levain now uses ${email}.`,
            'If this was not you, please answer this mail at once.',
          ],
        },
  'reset-password': ({ name, url }: LinkValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: 'Choisissez un nouveau mot de passe',
          greeting: hello(name, locale),
          paragraphs: ['Vous avez oublié votre mot de passe. Choisissez-en un nouveau ici.'],
          link: { label: 'Nouveau mot de passe', url },
          footnote: `Le lien est valable une heure, et une seule fois. ${notYou(locale)}`,
        }
      : {
          subject: 'Choose a new password',
          greeting: hello(name, locale),
          paragraphs: ['You have forgotten your password. Choose a new one here.'],
          link: { label: 'New password', url },
          footnote: `The link is good for an hour, and once. ${notYou(locale)}`,
        },
  'no-account': ({ url }: { url: string }, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: 'Pas de compte à cette adresse',
          greeting: 'Bonjour,',
          paragraphs: [
            'Quelqu’un a demandé un nouveau mot de passe, mais cette adresse n’a pas de compte chez Levain.',
          ],
          link: { label: 'Créer un compte', url },
        }
      : {
          subject: 'No account with this address',
          greeting: 'Hello,',
          paragraphs: ['Somebody asked for a new password, but this address has no account at Levain.'],
          link: { label: 'Make an account', url },
        },
  'already-registered': ({ name, url }: LinkValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: 'Vous avez déjà un compte',
          greeting: hello(name, locale),
          paragraphs: ['Quelqu’un a voulu créer un compte avec cette adresse : vous en avez déjà un.'],
          link: { label: 'Se connecter', url },
          footnote: notYou(locale),
        }
      : {
          subject: 'You have an account already',
          greeting: hello(name, locale),
          paragraphs: ['Somebody wanted to make an account with this address: you have one already.'],
          link: { label: 'Sign in', url },
          footnote: notYou(locale),
        },
  'order-placed': ({ name, number, when, rows, paid, url }: OrderValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: `Votre commande ${number}`,
          greeting: hello(name, locale),
          paragraphs: [
            {
              all: `Merci ! Votre commande ${number} est payée.`,
              deposit: `Merci ! L’acompte de votre commande ${number} est payé.`,
              nothing: `Merci ! Votre commande ${number} est notée. Vous la payez à la remise.`,
            }[paid],
            when,
          ],
          rows,
          link: { label: 'Suivre la commande', url },
        }
      : {
          subject: `Your order ${number}`,
          greeting: hello(name, locale),
          paragraphs: [
            {
              all: `Thank you! Your order ${number} is paid.`,
              deposit: `Thank you! The deposit for your order ${number} is paid.`,
              nothing: `Thank you! Your order ${number} is in our book. You pay when it is handed over.`,
            }[paid],
            when,
          ],
          rows,
          link: { label: 'Follow the order', url },
        },
  'order-ready': ({ name, number, when, rest, url }: OrderValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: `Commande ${number} : prête`,
          greeting: hello(name, locale),
          paragraphs: [
            `Votre commande ${number} est prête.`,
            when,
            ...(rest ? [`Il reste ${rest} à payer au comptoir.`] : []),
          ],
          link: { label: 'Voir la commande', url },
        }
      : {
          subject: `Order ${number} is ready`,
          greeting: hello(name, locale),
          paragraphs: [
            `Your order ${number} is ready.`,
            when,
            ...(rest ? [`${rest} is left to pay at the counter.`] : []),
          ],
          link: { label: 'See the order', url },
        },
  'cake-question': ({ name, number, question, url }: QuestionValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: `Une question sur votre gâteau (commande ${number})`,
          greeting: hello(name, locale),
          paragraphs: [
            'Avant de continuer votre gâteau, le pâtissier aimerait savoir :',
            `« ${question} »`,
            'Répondez sur la page de votre commande. Il attend votre réponse avant de le mettre au four.',
          ],
          link: { label: 'Répondre', url },
        }
      : {
          subject: `A question about your cake (order ${number})`,
          greeting: hello(name, locale),
          paragraphs: [
            'Before your cake goes on, the baker would like to know:',
            `“${question}”`,
            'Please answer on the page of your order. It does not go into the oven before you have.',
          ],
          link: { label: 'Answer', url },
        },
  'order-cancelled': ({ name, number, rows, url, reason, goesBack }: CancelledValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: `Commande ${number} : annulée`,
          greeting: hello(name, locale),
          paragraphs: [
            `Votre commande ${number} est annulée.`,
            ...(reason ? [`« ${reason} »`] : []),
            ...(goesBack ? ['Ce que vous avez payé vous est remboursé par le même moyen de paiement.'] : []),
          ],
          rows,
          link: { label: 'Voir la commande', url },
        }
      : {
          subject: `Order ${number} is cancelled`,
          greeting: hello(name, locale),
          paragraphs: [
            `Your order ${number} is cancelled.`,
            ...(reason ? [`“${reason}”`] : []),
            ...(goesBack ? ['What you paid goes back the way it came.'] : []),
          ],
          rows,
          link: { label: 'See the order', url },
        },
  'order-refunded': ({ name, number, amount, reason, inCash, url }: RefundValues, locale: Locale): Letter =>
    locale === 'fr'
      ? {
          subject: `Commande ${number} : ${amount} remboursés`,
          greeting: hello(name, locale),
          paragraphs: [
            `Nous vous remboursons ${amount} de votre commande ${number}${inCash ? ', en espèces au comptoir' : ', par le même moyen de paiement'}.`,
            `« ${reason} »`,
            ...(inCash ? [] : ['Selon votre banque, cela peut prendre quelques jours.']),
          ],
          link: { label: 'Voir la commande', url },
        }
      : {
          subject: `Order ${number}: ${amount} refunded`,
          greeting: hello(name, locale),
          paragraphs: [
            `We have given back ${amount} of your order ${number}${inCash ? ', in cash at the counter' : ', the way it was paid'}.`,
            `“${reason}”`,
            ...(inCash ? [] : ['Depending on your bank it may take a few days to show.']),
          ],
          link: { label: 'See the order', url },
        },
};

export type MailName = keyof typeof templates;
export type MailValues<N extends MailName> = Parameters<(typeof templates)[N]>[0];
