/** Path attributes and their codec (RFC 4271 section 5, RFC 7606). A new one is a record, its place in {@code permits}, and an arm each in {@link exabgp.wire.attribute.Attributes} and the writer. */
package exabgp.wire.attribute;
