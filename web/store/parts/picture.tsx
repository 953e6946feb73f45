import { pictureSources } from '#kernel/picture';

type Shown = { sha: string; width: number; height: number; colour?: string | null | undefined };
type PictureProps = { picture: Shown | null; alt?: string; sizes: string; eager?: boolean; first?: boolean };

/** A picture of goods on the ground of its own colour: the place is taken before the first byte of it arrives. */
export function Picture({ picture, alt = '', sizes, eager = false, first = false }: PictureProps) {
  if (!picture) return <span className="pic pic-none" />;
  const { sources, src, srcset, width, height } = pictureSources({ sha256: picture.sha, width: picture.width, height: picture.height });
  return (
    <span className="pic">
      {picture.colour ? (
        <svg className="pic-ground" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1 1">
          <rect width="1" height="1" fill={picture.colour} />
        </svg>
      ) : null}
      <picture>
        {sources.map((source) => (
          <source key={source.type} type={source.type} srcSet={source.srcset} sizes={sizes} />
        ))}
        <img
          src={src}
          srcSet={srcset}
          sizes={sizes}
          width={width}
          height={height}
          alt={alt}
          loading={eager || first ? 'eager' : 'lazy'}
          decoding="async"
          fetchPriority={first ? 'high' : undefined}
        />
      </picture>
    </span>
  );
}
