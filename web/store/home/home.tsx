import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getHome } from '#content/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { FoundBy, Schema, useShell } from '../parts/found-by.tsx';
import { cityOf } from '../shell/cookies.ts';
import { HomeBlock } from './blocks.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return pageOf(context).api(getHome, { query: { city: cityOf(request)?.ref } });
}

export default function Home() {
  const { blocks } = useLoaderData<typeof loader>();
  const { origin, nonce } = useShell();
  const t = useWords('store');
  return (
    <>
      <FoundBy title={t('home.title')} description={t('common:welcome')} path="/" />
      <Schema
        nonce={nonce}
        facts={{
          '@type': 'WebSite',
          name: t('common:name'),
          url: origin,
          potentialAction: { '@type': 'SearchAction', target: `${origin}/search?q={text}`, 'query-input': 'required name=text' },
        }}
      />
      {blocks.map((block, at) => (
        <HomeBlock key={`${block.kind}-${at}`} block={block} first={at === 0} />
      ))}
    </>
  );
}
