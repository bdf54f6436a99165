package vn.danban.benchmark;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FieldOfTests;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/** Field and group: what a ballot is made of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ArithmeticBenchmark {
    private final Scalar exponent = Scalar.random(new Random(1));
    private final String decimal = exponent.toString();
    private final Element element = FixedBase.GENERATOR.power(exponent);
    private final String text = element.toString();
    private final Base base = Base.of(element);
    private final FieldOfTests field = new FieldOfTests();

    @Benchmark
    public Object fieldProduct() {
        return field.multiply();
    }

    @Benchmark
    public Object fieldSquare() {
        return field.square();
    }

    @Benchmark
    public Element powerOfFixedBase() {
        return FixedBase.GENERATOR.power(exponent);
    }

    @Benchmark
    public Base tableOfBase() {
        return Base.of(element);
    }

    @Benchmark
    public Element powerOfBaseWithTable() {
        return base.power(exponent);
    }

    @Benchmark
    public Element readingWithMembership() {
        return Element.decode(text);
    }

    @Benchmark
    public Scalar readingScalar() {
        return Scalar.parse(decimal);
    }

    @Benchmark
    public Scalar scalarProduct() {
        return exponent.times(exponent);
    }
}
