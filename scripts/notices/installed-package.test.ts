import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTemporaryFolder, removeFolder } from '../../e2e/temporary-folder.ts'
import { readInstalledPackage } from './installed-package.ts'

let root = ''
const folder = 'node_modules/@some/one'

beforeEach(async () => {
  root = await makeTemporaryFolder('notices')
  await mkdir(join(root, folder), { recursive: true })
})
afterEach(() => removeFolder(root))

const put = (name: string, text: string): Promise<void> => writeFile(join(root, folder, name), text)
const putPackage = (changes: object): Promise<void> =>
  put(
    'package.json',
    JSON.stringify({ name: '@some/one', version: '1.2.3', license: 'MIT', ...changes }),
  )
const read = (
  version = '1.2.3',
  integrity = 'sha512-AQID',
): ReturnType<typeof readInstalledPackage> =>
  readInstalledPackage(root, folder, { packages: { [folder]: { version, integrity } } })

describe('an installed package', () => {
  it('is told of with its licence, its hash and all texts of licence and notice', async () => {
    await putPackage({ repository: { url: 'git+https://example.org/one.git' } })
    await put('LICENSE', 'Do as you please.\r\n')
    await put('NOTICE.md', 'By Some One.\n')
    await put('README.md', 'Not a licence.\n')
    expect(read()).toEqual({
      name: '@some/one',
      version: '1.2.3',
      licence: 'MIT',
      kind: 'library',
      homepage: 'https://example.org/one',
      description: '',
      purl: 'pkg:npm/%40some/one@1.2.3',
      sha512: '010203',
      texts: [
        { name: 'LICENSE', text: 'Do as you please.\n' },
        { name: 'NOTICE.md', text: 'By Some One.\n' },
      ],
    })
  })

  it('stops the build where it comes without the text of its licence', async () => {
    await putPackage({})
    expect(() => read()).toThrow('@some/one@1.2.3 comes without the text of its licence')
  })

  it.each([[undefined], ['SEE LICENSE IN LICENSE'], ['UNLICENSED'], ['MIT-ish'], ['']])(
    'stops the build where its licence is %j',
    async (license) => {
      await putPackage({ license })
      await put('LICENSE', 'Ask me.\n')
      expect(() => read()).toThrow(/licence/)
    },
  )

  it('stops the build where another version is installed than is locked', async () => {
    await putPackage({})
    await put('LICENSE', 'Do as you please.\n')
    expect(() => read('1.2.4')).toThrow(/package-lock\.json/)
    expect(() => read('1.2.3', 'sha1-AQID')).toThrow(/package-lock\.json/)
  })
})
