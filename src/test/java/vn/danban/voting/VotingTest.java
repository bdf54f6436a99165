package vn.danban.voting;

import io.micronaut.context.annotation.Property;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danban.testing.DanBanTest;

/** A house for tests of votes: cards can be made because it has a public address to print on them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DanBanTest
@Property(name = "danban.public-address", value = "https://bieu-quyet.example.vn")
public @interface VotingTest {}
