declare module 'fastify' {
  interface FastifySchema {
    /** Not told of in the description of the interface. */
    hide?: boolean;
    /** The media types of a body that is no JSON. */
    consumes?: readonly string[];
  }
}

export {};
