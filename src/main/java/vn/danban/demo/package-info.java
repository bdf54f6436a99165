/**
 * A made-up hamlet to click through: people, cards, and a matter at every stage. Present only in a house served with
 * {@code --demo}. It seeds by the same activities as everybody, signed in as the person whose act it is; what is special is
 * that one program knows all secrets, and therefore they live in the demo's own folder and open nothing elsewhere.
 */
@Configuration
@Requires(property = "danban.demo", value = "true")
package vn.danban.demo;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
