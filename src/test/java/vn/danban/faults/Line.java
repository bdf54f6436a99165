package vn.danban.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The line between a node and the database: it carries bytes both ways, until it is told to do that badly. */
final class Line implements AutoCloseable {
    /** How a line carries what comes while it is in this state. */
    enum State {
        SOUND,
        SLOW,
        /** Nothing gets through and nothing is lost. */
        SILENT,
        /** What the node says arrives, what the database answers does not. */
        LOSES_ANSWERS
    }

    private static final int SLOW_MILLIS = 40;

    private final ServerSocket entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int database;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger struck = new AtomicInteger();
    private volatile State state = State.SOUND;

    Line(int database) throws IOException {
        this.database = database;
        Thread.ofVirtual().start(this::takeCalls);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** How much was cut, kept back or lost so far. */
    int struck() {
        return struck.get();
    }

    void becomes(State next) {
        state = next;
    }

    /** Ends every connection at once, as a switch that loses its power. */
    void cut() {
        calls.forEach(call -> {
            struck.incrementAndGet();
            call.end();
        });
    }

    /** No connection that is open now ever carries anything again, and neither end is told; new ones are sound. */
    void forget() {
        calls.forEach(call -> call.forgotten = true);
    }

    private void takeCalls() {
        while (!entrance.isClosed()) {
            try {
                Call call = new Call(entrance.accept(), new Socket(InetAddress.getLoopbackAddress(), database));
                calls.add(call);
                Thread.ofVirtual().start(() -> call.carry(call.node, call.server, false));
                Thread.ofVirtual().start(() -> call.carry(call.server, call.node, true));
            } catch (IOException nobodyThere) {
                // The caller's end is closed with this socket, or everything is over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        calls.forEach(Call::end);
    }

    /** One connection. */
    private final class Call {
        private final Socket node;
        private final Socket server;
        private volatile boolean forgotten;

        private Call(Socket node, Socket server) {
            this.node = node;
            this.server = server;
        }

        private void carry(Socket from, Socket to, boolean answers) {
            byte[] piece = new byte[8192];
            try (from; to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                    if (passes(answers)) {
                        out.write(piece, 0, length);
                    }
                }
            } catch (IOException | InterruptedException cut) {
                // Both ends are closed.
            } finally {
                calls.remove(this);
            }
        }

        private boolean passes(boolean answers) throws InterruptedException {
            State now = state;
            if (now != State.SOUND || forgotten) {
                struck.incrementAndGet();
            }
            if (now == State.SLOW) {
                Thread.sleep(SLOW_MILLIS);
            }
            while (state == State.SILENT) {
                Thread.sleep(5);
            }
            return !forgotten && !(answers && now == State.LOSES_ANSWERS);
        }

        private void end() {
            try {
                // Reset, not closed: neither end hears a farewell.
                node.setOption(StandardSocketOptions.SO_LINGER, 0);
                server.setOption(StandardSocketOptions.SO_LINGER, 0);
                node.close();
                server.close();
            } catch (IOException gone) {
                // Ended already.
            }
        }
    }
}
