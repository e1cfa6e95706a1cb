/** Measures the image as a whole: starts it, is its peers and its helper, and says what it took. */
@NullMarked
package exabgp.bench.load;

import org.jspecify.annotations.NullMarked;
