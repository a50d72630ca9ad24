import { isBuilt } from './build-id';

/** Builds dist/ where the sources are others than it was built of. */
async function run(): Promise<void> {
  if (isBuilt()) return;
  // Only now: what builds takes a while to load.
  const { build } = await import('./build');
  await build();
}

run().catch((error: Error) => {
  console.error(`The build failed: ${error.message}`);
  process.exit(1);
});
