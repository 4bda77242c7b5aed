import { onMounted, shallowRef, type ShallowRef } from 'vue'
import {
  LICENCES_PATH,
  type ThirdPartyComponent,
  type ThirdPartyList,
} from '../../shared/notices/third-party.ts'

export type LoadedList =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'loaded'; readonly components: readonly ThirdPartyComponent[] }

/** The list that the build has written, fetched when it is first looked at. */
export function useThirdPartyList(): Readonly<ShallowRef<LoadedList>> {
  const list = shallowRef<LoadedList>({ state: 'loading' })
  onMounted(async () => {
    list.value = await load()
  })
  return list
}

/** A development server answers for a file that is not there with a page, which is no list. */
async function load(): Promise<LoadedList> {
  try {
    const answer = await fetch(LICENCES_PATH)
    if (!answer.ok) return { state: 'missing' }
    // The build's own file; `scripts/notices` holds it to this shape.
    const { components } = (await answer.json()) as ThirdPartyList
    return { state: 'loaded', components }
  } catch {
    return { state: 'missing' }
  }
}
