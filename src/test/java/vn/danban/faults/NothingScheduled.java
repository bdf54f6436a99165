package vn.danban.faults;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;

/** Lets a house do nothing of its own accord. */
@Singleton
@Replaces(ScheduledMethodProcessor.class)
@Requires(property = NothingScheduled.SETTING)
class NothingScheduled implements ExecutableMethodProcessor<Scheduled> {
    static final String SETTING = "danban.faults.nothing-scheduled";

    @Override
    public void process(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
        // That is the point.
    }
}
