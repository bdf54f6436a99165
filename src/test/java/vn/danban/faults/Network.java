package vn.danban.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The lines from two nodes to the database and from the households to the nodes go bad in turn, one at a time, and sound again. */
final class Network {
    private static final int NODES = 2;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 1200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Households give up on an answer sooner than a line is silent at worst. */
    private static final Duration PATIENCE_OF_VOTERS = Duration.ofSeconds(5);

    /** One way for a network to go bad. */
    private enum Fault {
        ANSWERS_OF_THE_HOUSE_LOST,
        ANSWERS_OF_THE_DATABASE_LOST,
        REQUESTS_DELIVERED_TWICE,
        DATABASE_CUT_OFF,
        REQUESTS_LOST,
        DATABASE_SILENT,
        REQUESTS_DELIVERED_AGAIN_LATER,
        /** As by a firewall that has lost its table of connections: neither end is told. */
        CONNECTIONS_FORGOTTEN,
        REQUESTS_LATE,
        DATABASE_FAR_AWAY
    }

    private final List<Line> lines;
    private final List<Messenger> messengers = new ArrayList<>();
    private final Random random;

    private Network(House house, Random random) throws IOException {
        this.random = random;
        lines = house.lines();
        for (int i = 0; i < lines.size(); i++) {
            messengers.add(house.keep(new Messenger(address(house, i), address(house, (i + 1) % lines.size()))));
        }
    }

    private static URI address(House house, int node) {
        return URI.create("http://127.0.0.1:" + house.nodes().get(node).port());
    }

    static Verdict run(int faults, long seed) throws Exception {
        try (House house = House.open().withNodesBehindLines(NODES)) {
            return run(house, faults, seed);
        }
    }

    static Verdict run(House house, int faults, long seed) throws Exception {
        Random random = new Random(seed);
        Network network = new Network(house, random);
        List<Door> doors = network.messengers.stream().map(messenger -> new Door(messenger.address(), PATIENCE_OF_VOTERS)).toList();
        return new Rounds(house, doors, random).run(faults, network::strike);
    }

    private void strike(int round) throws InterruptedException {
        Fault fault = Fault.values()[round % Fault.values().length];
        int node = random.nextInt(lines.size());
        Line line = lines.get(node);
        Messenger messenger = messengers.get(node);
        int before = line.struck() + messenger.struck();
        begin(fault, line, messenger);
        Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (line.struck() + messenger.struck() == before) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing suffered from " + fault);
            }
            Thread.sleep(5);
        }
        if (fault == Fault.ANSWERS_OF_THE_DATABASE_LOST) {
            // What was half said can only be begun anew.
            line.cut();
        }
        line.becomes(Line.State.SOUND);
        messenger.becomes(Messenger.Manner.FAITHFUL);
        System.out.println(fault + " at node-" + node + ": " + (line.struck() + messenger.struck() - before) + " times");
    }

    private static void begin(Fault fault, Line line, Messenger messenger) {
        switch (fault) {
            case ANSWERS_OF_THE_HOUSE_LOST -> messenger.becomes(Messenger.Manner.LOSES_ANSWERS);
            case ANSWERS_OF_THE_DATABASE_LOST -> line.becomes(Line.State.LOSES_ANSWERS);
            case REQUESTS_DELIVERED_TWICE -> messenger.becomes(Messenger.Manner.DELIVERS_TWICE);
            case DATABASE_CUT_OFF -> line.cut();
            case REQUESTS_LOST -> messenger.becomes(Messenger.Manner.LOSES_REQUESTS);
            case DATABASE_SILENT -> line.becomes(Line.State.SILENT);
            case REQUESTS_DELIVERED_AGAIN_LATER -> messenger.becomes(Messenger.Manner.DELIVERS_AGAIN_LATER);
            case CONNECTIONS_FORGOTTEN -> line.forget();
            case REQUESTS_LATE -> messenger.becomes(Messenger.Manner.LATE);
            case DATABASE_FAR_AWAY -> line.becomes(Line.State.SLOW);
        }
    }
}
