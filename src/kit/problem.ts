/** Something that keeps the program from starting, told in one sentence for the person who started it. */
export class Problem extends Error {}
