package vn.danban.testing;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A running house: Micronaut with its web server on a free port, a fresh PostgreSQL database with all tables and both
 * roles, and a data folder of its own, for one test class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MicronautTest(transactional = false, contextBuilder = TestHouse.class)
public @interface DanBanTest {}
