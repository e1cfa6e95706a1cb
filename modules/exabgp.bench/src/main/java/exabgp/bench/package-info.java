/** Benchmarks of the codecs, the grammar and JSON, and what they work on. */
@NullMarked
package exabgp.bench;

import org.jspecify.annotations.NullMarked;
