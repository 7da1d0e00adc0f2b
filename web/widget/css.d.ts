// A style sheet is imported as its text (esbuild.mjs, "styles").
declare module '*.css' {
  export const styles: string;
}
