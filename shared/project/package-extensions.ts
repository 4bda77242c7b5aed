/** How the file that a project is packed in ends, without the dot: docs/decisions/014-names-of-files.md. */
export const PACKAGE_EXTENSION = 'claimpack'

/** A package is a zip file, and some mail or some browser may have named it so. */
const ZIP_EXTENSION = 'zip'

export const packageExtensions: readonly string[] = [PACKAGE_EXTENSION, ZIP_EXTENSION]
