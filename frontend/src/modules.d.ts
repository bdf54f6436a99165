/** The sentences of the verifier's report, the same in the Java program and in the page. */
declare module "*.properties" {
  const sentences: Record<string, string>;
  export default sentences;
}

/** A program of its own, built into the page as text. */
declare module "*?source" {
  const text: string;
  export default text;
}
