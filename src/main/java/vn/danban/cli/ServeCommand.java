package vn.danban.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.danban.access.SettingUp;
import vn.danban.installation.CertificateRefused;
import vn.danban.installation.DataFolder;
import vn.danban.installation.DurableDatabase;
import vn.danban.installation.EmbeddedDatabase;
import vn.danban.installation.FolderRefused;
import vn.danban.installation.OwnCertificate;

/** Serves the house: opens its folder, starts the database unless another is named, then the web server. */
@Command(name = "serve", description = "Serve the house (the default command).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--demo", description = "A house of made-up hamlets to try everything in, on this machine only.")
    private boolean demo;

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", description = "Address to listen on (default " + LOOPBACK + ").")
    private String host = LOOPBACK;

    @Option(names = "--data", description = "Folder of everything kept (default ./data, with --demo ./demo-data).")
    private Path data;

    @Option(names = "--published", paramLabel = "FILE",
        description = "Records kept outside (.bel, checkpoints, entries of the log) that a restored database must still have.")
    private List<Path> published = List.of();

    /** What was opened last is closed first: whoever is being answered still needs the database. */
    private final Deque<Runnable> toClose = new ConcurrentLinkedDeque<>();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        try {
            serve();
            return 0;
        } catch (FolderRefused | CertificateRefused refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
    }

    private void serve() throws IOException, InterruptedException, SQLException {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> toClose.forEach(Runnable::run), "closing"));
        DataFolder folder = DataFolder.open(
            data != null ? data : Path.of(demo ? "demo-data" : "data"), demo, new SecureRandom());
        Map<String, Object> settings = new HashMap<>();
        settings.put("danban.demo", demo);
        settings.put("danban.data", folder.path().toString());
        settings.put("micronaut.server.host", host);
        settings.put("micronaut.server.port", port);
        settings.put("danban.published", published.stream().map(Path::toString).toList());
        if (demo && System.getenv("DANBAN_PUBLIC_ADDRESS") == null) {
            settings.put("danban.public-address", "http://localhost:" + port);
        }
        if (System.getenv("DATASOURCES_DEFAULT_URL") == null) {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            toClose.addFirst(database::close);
            settings.putAll(database.settings());
        }
        ApplicationContext context = ApplicationContext.builder()
            .banner(false).mainClass(Main.class).properties(settings).start();
        toClose.addFirst(context::close);
        context.getBean(DurableDatabase.class).require();
        context.getBean(OwnCertificate.class).load();
        EmbeddedServer house = context.getBean(EmbeddedServer.class);
        toClose.addFirst(house::stop);
        house.start();
        System.out.println("Dân Bàn is open: " + house.getURI());
        SettingUp settingUp = house.getApplicationContext().getBean(SettingUp.class);
        if (!demo && settingUp.needed()) {
            System.out.println("Nobody has an account yet. Open " + house.getURI() + "/cai-dat with the set-up code "
                + settingUp.code());
        }
        Thread.currentThread().join();
    }
}
