package exabgp.reactor.api;

/** In which form an answer is wanted. */
enum Form {
    /** As the version of the API has it: text in 4, JSON in 6. */
    USUAL,
    TEXT,
    JSON
}
