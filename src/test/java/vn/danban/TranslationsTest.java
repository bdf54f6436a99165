package vn.danban;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.shared.Refusal;

/** Every sentence a person can meet exists in both languages, and none is kept that nobody can meet. */
class TranslationsTest {
    private static final Path FILES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][A-Za-z0-9]+)+)\"");
    private static final Pattern USE =
        Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([^\"]+)\"|@Menu\\(\\s*title\\s*=\\s*\"([^\"]+)\"");

    private static final JavaClasses HOUSE =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.danban");

    private final Properties vietnamese = read("translations.properties");
    private final Properties english = read("translations_en.properties");
    private final String sources = sources();

    @Test
    void both_files_have_the_same_keys() {
        assertEquals(new TreeSet<>(vietnamese.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void no_key_stands_twice() throws IOException {
        for (String file : new String[] {"translations.properties", "translations_en.properties"}) {
            long lines = Files.readAllLines(FILES.resolve(file)).stream().filter(line -> line.matches("[A-Za-z][^=#]*=.*")).count();
            assertEquals(read(file).size(), lines, file);
        }
    }

    @Test
    void every_key_that_is_used_exists() {
        Set<String> missing = new TreeSet<>();
        Matcher uses = USE.matcher(sources);
        while (uses.find()) {
            String key = uses.group(1) != null ? uses.group(1) : uses.group(2);
            // A key that ends in a dot is completed at run time; its constants are checked with their enum.
            if (!key.endsWith(".") && !vietnamese.containsKey(key)) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void no_key_is_left_that_nothing_uses() {
        Set<String> unused = new TreeSet<>(vietnamese.stringPropertyNames());
        Matcher literals = LITERAL.matcher(sources);
        while (literals.find()) {
            unused.remove(literals.group(1));
        }
        unused.removeAll(keysOfConstants());
        unused.removeIf(key -> key.contains(".") && sources.contains("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\""));
        assertEquals(Set.of(), unused);
    }

    @Test
    void every_refusal_has_its_sentence() {
        Set<String> missing = new TreeSet<>();
        HOUSE.stream().filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class)).forEach(type ->
            constants(type).forEach(constant -> missing.add("refusal." + type.getSimpleName() + "." + constant)));
        missing.removeAll(vietnamese.stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void an_enum_that_reaches_the_screen_reaches_it_whole() {
        Set<String> missing = new TreeSet<>();
        HOUSE.stream().filter(JavaClass::isEnum).forEach(type -> {
            String prefix = "label." + type.getSimpleName() + ".";
            if (vietnamese.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix))) {
                constants(type).forEach(constant -> missing.add(prefix + constant));
            }
        });
        missing.removeAll(vietnamese.stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_sentence_can_be_filled_in_and_says_something() {
        for (Properties file : new Properties[] {vietnamese, english}) {
            file.forEach((key, sentence) -> {
                assertFalse(sentence.toString().isBlank(), key.toString());
                new MessageFormat(sentence.toString());
                assertEquals(sentence.toString().replace("''", ""), sentence.toString().replace("'", ""),
                    "A single straight quote disappears from " + key);
            });
        }
    }

    private Set<String> keysOfConstants() {
        Set<String> keys = new TreeSet<>();
        HOUSE.stream().filter(JavaClass::isEnum).forEach(type -> constants(type).forEach(constant -> {
            keys.add("label." + type.getSimpleName() + "." + constant);
            keys.add("refusal." + type.getSimpleName() + "." + constant);
        }));
        return keys;
    }

    private static Stream<String> constants(JavaClass type) {
        return type.getFields().stream().filter(field -> field.getRawType().equals(type)).map(field -> field.getName());
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FILES.resolve(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    private static String sources() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }
}
