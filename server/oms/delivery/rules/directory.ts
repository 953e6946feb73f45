/** A city with branches, as the whole directory lists it. */
export type DirectoryCity = { ref: string; nameUk: string; nameRu: string; kind: string; area: string; areaRef: string };

export type Branch = {
  ref: string;
  number: string;
  kind: 'branch' | 'locker';
  name: string;
  shortAddress: string;
  shortAddressRu: string;
  cityRef: string;
  cityName: string;
  latitude: number | null;
  longitude: number | null;
  maxWeightGrams: number | null;
  /** Hours by weekday from Monday, `08:00-21:00`; '' is closed. */
  schedule: string[];
};
