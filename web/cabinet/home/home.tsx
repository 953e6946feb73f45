import { useWords } from '../../words.tsx';

export default function Home() {
  const t = useWords();
  return (
    <main>
      <title>{t('name')}</title>
      <h1>{t('name')}</h1>
      <p>{t('welcome')}</p>
    </main>
  );
}
