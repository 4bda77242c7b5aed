import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { chooseRuntime, projectRoot } from '../e2e/launch/runtime.ts'
import { withTemporaryFolder } from '../e2e/temporary-folder.ts'
import { packAroundStandIn } from './packaging/pack.ts'

/**
 * Starts the app out of its package and works with it a little: in Electron from `app.asar` as it is, in the
 * Chromium host, whose Node cannot read archives, from a folder that it was taken out to.
 */

await withTemporaryFolder('packed', async (folder) => {
  const { resources } = await packAroundStandIn('linux', folder)
  const archive = join(resources, 'app.asar')
  const unpacked = join(folder, 'app')
  if (chooseRuntime() === 'chromium-host') extractAll(archive, unpacked)
  const app = chooseRuntime() === 'chromium-host' ? unpacked : archive
  const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  const spec = 'e2e/packed-app.spec.ts'
  const output = ['--reporter=list', '--output=test-results/packed-app']
  const { status } = spawnSync(process.execPath, [playwright, 'test', spec, ...output], {
    cwd: projectRoot,
    env: { ...process.env, CLAIMDESK_APP: app },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
})
