import { PACKAGE_EXTENSION } from '../../shared/project/package-extensions.ts'

/**
 * A project that was packed to be handed on: the one file of ours that every system can open by its name. It is a
 * zip file (`docs/decisions/014-names-of-files.md`).
 */
export const packageFile = {
  ext: PACKAGE_EXTENSION,
  name: 'Claimdesk Package',
  description: 'Claimdesk package',
  mimeType: 'application/vnd.claimdesk.package+zip',
  role: 'Editor',
} as const

const PROJECT_TYPE = 'org.claimdesk.project'
const PACKAGE_TYPE = 'org.claimdesk.package'

/**
 * For `Info.plist`. macOS alone has folders that are opened like files: there a project is one, and the Finder
 * still lets one look into it.
 */
export const appleDocumentTypes = {
  UTExportedTypeDeclarations: [
    {
      UTTypeIdentifier: PROJECT_TYPE,
      UTTypeDescription: 'Claimdesk Project',
      UTTypeConformsTo: ['com.apple.package', 'public.composite-content'],
      UTTypeTagSpecification: { 'public.filename-extension': ['claimdesk'] },
    },
    {
      UTTypeIdentifier: PACKAGE_TYPE,
      UTTypeDescription: packageFile.name,
      UTTypeConformsTo: ['public.data', 'public.archive'],
      UTTypeTagSpecification: {
        'public.filename-extension': [packageFile.ext],
        'public.mime-type': [packageFile.mimeType],
      },
    },
  ],
  CFBundleDocumentTypes: [
    {
      CFBundleTypeName: 'Claimdesk Project',
      CFBundleTypeRole: 'Editor',
      CFBundleTypeExtensions: ['claimdesk'],
      LSItemContentTypes: [PROJECT_TYPE],
      LSHandlerRank: 'Owner',
      LSTypeIsPackage: true,
      CFBundleTypeIconFile: 'icon.icns',
    },
    {
      CFBundleTypeName: packageFile.name,
      CFBundleTypeRole: packageFile.role,
      CFBundleTypeExtensions: [packageFile.ext],
      LSItemContentTypes: [PACKAGE_TYPE],
      LSHandlerRank: 'Owner',
      CFBundleTypeIconFile: 'icon.icns',
    },
  ],
} as const
