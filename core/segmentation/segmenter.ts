/**
 * Cuts a paragraph into sentences. Implementations are pure and linear in the length of the text; the laws every one of
 * them must keep are run over the registry by `tests/contracts/segmenter.test.ts`.
 */
export interface Segmenter {
  /**
   * Offsets (UTF-16 code units) at which a new segment begins: ascending, each greater than 0 and less than the length
   * of the text, never inside a grapheme, and after the white space that follows a sentence.
   * Stable: within the text between two neighbouring boundaries it finds none.
   */
  findBoundaries(text: string): readonly number[]
}
