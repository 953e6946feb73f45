import { Link, useActionData, useLoaderData, type ActionFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { FoundBy, useShell } from '../parts/found-by.tsx';
import { cartCookieOf } from '../shell/cookies.ts';
import { actOnCart, type Cart, type CartResult } from './act.ts';
import { CartNotices } from './cart-notices.tsx';
import { CartPart } from './cart-part.tsx';
import { Contact } from './contact.tsx';
import { loadCart } from './load.ts';
import { PlaceForm } from './place-form.tsx';
import { Summary } from './summary.tsx';
import './words.ts';

export const loader = loadCart;

export async function action({ context, request }: ActionFunctionArgs) {
  return actOnCart({ api: pageOf(context).api, form: await request.formData(), id: cartCookieOf(request).id });
}

/** A refusal mostly says that the cart is not what it was: then it is shown as it is now. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === 'POST' || defaultShouldRevalidate;
}

export default function CartPage() {
  const { cart } = useLoaderData<typeof loader>();
  const t = useWords('store');
  return (
    <>
      <FoundBy title={t('cart.title')} path="/cart" hidden />
      {cart ? <Filled cart={cart} /> : <Empty />}
    </>
  );
}

function Empty() {
  const t = useWords('store');
  const { categories } = useShell();
  return (
    <section className="nothing nothing-page">
      <h1>{t('cart.empty')}</h1>
      <p>{t('cart.emptyText')}</p>
      <p className="row">
        {categories.slice(0, 8).map((category) => (
          <Link key={category.slug} className="chip" to={`/c/${category.slug}`}>
            {category.name}
          </Link>
        ))}
      </p>
      <p className="row">
        <Link className="button button-primary" to="/search?sort=new">
          {t('cart.toNew')}
        </Link>
      </p>
    </section>
  );
}

function Filled({ cart }: { cart: Cart }) {
  const { editor, city, branches, places, account } = useLoaderData<typeof loader>();
  const result = useActionData<CartResult>() ?? null;
  const t = useWords('store');
  const verified = account?.phone ?? null;
  // The cart keeps its city's name in Ukrainian; the shell says the same city in the reader's language.
  const { city: known } = useShell();
  const cityName = (known && known.ref === city?.ref ? known.name : city?.name) ?? t('city.unknown');
  return (
    <>
      <div className="listing-top">
        <h1>{t('cart.title')}</h1>
        <span className="listing-count">
          {t('count.products', { count: cart.quantity })}, {t('cart.merchants', { count: cart.parts.length })}
        </span>
      </div>
      <CartNotices
        cart={cart}
        problem={result && !['code', 'ask', 'verify', 'deliver', 'place'].includes(result.intent) ? result.problem : null}
        refused={result?.intent === 'place' ? result.problem : null}
      />
      <div className="checkout">
        <div>
          <div className="step" id="deliver">
            <span className="step-number">1</span>
            <h2>{t('cart.goods')}</h2>
            <span className="step-note">
              {cityName}{' '}
              <Link className="link" to="/city?back=/cart">
                {t('city.change')}
              </Link>
            </span>
          </div>
          {cart.parts.map((part, at) => (
            <CartPart
              key={part.merchant.id}
              cart={cart}
              part={part}
              place={{ at: at + 1, of: cart.parts.length }}
              editor={editor.merchantId === part.merchant.id ? editor : null}
              cityRef={city?.ref ?? null}
              branches={branches}
              places={places}
              problem={result?.merchantId === part.merchant.id ? result.problem : null}
            />
          ))}
          <section id="contact" className="checkout-section">
            <div className="step">
              <span className="step-number">2</span>
              <h2>{t('cart.contact')}</h2>
            </div>
            <Contact verified={verified} result={result} />
            <PlaceForm cart={cart} phone={verified} account={account} result={result?.intent === 'place' ? result : null} />
          </section>
        </div>
        <Summary cart={cart} ready={verified !== null} problem={result?.intent === 'place' ? result.problem : null} />
      </div>
    </>
  );
}
