/** Tells one build of the connector from another: the build puts a hash of all sources in its place (build/build.ts). */
export const BUILD_ID = 'unbuilt';
