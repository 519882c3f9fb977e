/** Runs a program of this folder; what goes wrong is told in a line, and the exit code is 1. */
export async function runExample(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
