import { build, isBuilt } from './build';

/** Builds dist/ where the sources are others than it was built of. */
async function run(): Promise<void> {
  if (!isBuilt()) await build();
}

run().catch((error: Error) => {
  console.error(`The build failed: ${error.message}`);
  process.exit(1);
});
