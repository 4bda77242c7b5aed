import { findPlaces, type PlacesFound, type PlaceSearch } from '../../shared/drafts/find-places.ts'

/** Looks for the claims of earlier drafts in a later one away from the interface's thread, and is done. */
self.addEventListener('message', ({ data }: MessageEvent<PlaceSearch>) => {
  self.postMessage(findPlaces(data) satisfies PlacesFound)
})
