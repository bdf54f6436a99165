package vn.danban;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing secret stands in the repository. What tests invent is made when they run. */
class SecretsTest {
    private static final List<Path> LOOKED_THROUGH =
        List.of(Path.of("src"), Path.of("docker"), Path.of("frontend"), Path.of("pom.xml"), Path.of("README.md"), Path.of(".ci"));
    private static final Pattern FILES_OF_KEYS = Pattern.compile(".*\\.(p12|pfx|jks|keystore|key|pem|kdbx)|.*(id_rsa|id_ed25519|\\.env|\\.netrc|\\.pgpass)");
    /** Written in parts, or this file would find itself. */
    private static final List<Pattern> SECRETS = List.of(
        Pattern.compile("-----BEGIN [A-Z ]*PRIVATE " + "KEY-----"),
        Pattern.compile("\\b(AK" + "IA|AS" + "IA)[0-9A-Z]{16}\\b"),
        Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bglpat" + "-[A-Za-z0-9_-]{20}\\b|\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
        Pattern.compile("\\bey" + "J[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"),
        Pattern.compile("://[^/\\s:@\"'${}]+:[^/\\s:@\"'${}]{3,}@"));
    /** A value in a file of settings; a placeholder is none. */
    private static final Pattern SETTING = Pattern.compile("(?i)(password|secret|token|api-?key)[\\w.-]*\\s*[:=]\\s*([^\\s#]+)");

    @Test
    void no_file_is_a_key_or_a_password_file() throws IOException {
        assertEquals(List.of(), files().filter(file -> FILES_OF_KEYS.matcher(file.getFileName().toString()).matches()).toList());
    }

    @Test
    void no_line_looks_like_a_secret() throws IOException {
        var found = new TreeSet<String>();
        for (Path file : files().toList()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            SECRETS.stream().map(secret -> secret.matcher(text)).filter(Matcher::find)
                .forEach(match -> found.add(file + ": " + match.group().substring(0, 12) + "…"));
        }
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void no_setting_holds_a_password() throws IOException {
        var found = new TreeSet<String>();
        for (Path file : files().filter(path -> path.toString().matches(".*\\.(properties|ya?ml|env|conf)"))
                .filter(path -> !path.toString().contains("vaadin-i18n") && !path.toString().contains("node_modules")).toList()) {
            for (String line : Files.readAllLines(file)) {
                Matcher setting = SETTING.matcher(line);
                if (!line.stripLeading().startsWith("#") && setting.find() && !setting.group(2).contains("${")
                        && !setting.group(2).matches("true|false|[0-9]+|.*/.*")) {
                    found.add(file + ": " + setting.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void the_search_itself_finds_what_it_is_for() {
        for (String secret : List.of("-----BEGIN EC PRIVATE " + "KEY-----", "AK" + "IAABCDEFGHIJKLMNOP", "postgres://danban:geheim" + "@host")) {
            assertTrue(SECRETS.stream().anyMatch(pattern -> pattern.matcher("x = " + secret).find()), secret);
        }
        assertTrue(SETTING.matcher("datasources.default.password=hunter2").find());
    }

    private static Stream<Path> files() throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path root : LOOKED_THROUGH) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    all = Stream.concat(all, files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("node_modules") && !file.toString().contains("dist/")).toList().stream());
                }
            }
        }
        return all;
    }
}
