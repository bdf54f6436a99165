package vn.danban.booth;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One page of the booth.
 *
 * @param file   its name in the build
 * @param sha256 hash of its bytes, 64 lower-case hexadecimal digits
 * @param csp    the Content-Security-Policy under which its own script runs and nothing else
 */
@Serdeable
public record BoothPage(String file, String sha256, String csp) {}
