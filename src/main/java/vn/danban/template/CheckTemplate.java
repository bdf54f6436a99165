package vn.danban.template;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.danban.papers.PaperKind;
import vn.danban.shared.Refused;

/**
 * Checks a source of papers that a person brought, and takes in nothing but what it knows: a few elements with a few attributes, read by
 * an XML parser without document types and entities; no styles, scripts, links or anything fetched; only names the paper has, used as what
 * they are; and all that the Law and the Decree ask for, standing there in every case.
 */
final class CheckTemplate {
    static final int LARGEST_KIBIBYTES = 100;
    private static final int DEEPEST = 12;
    private static final String ROOT = "paper";
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "table", "div");
    private static final Set<String> ELEMENTS = Set.of("p", "h1", "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "div", "br", "img");
    private static final Set<String> CLASSES = Set.of("head", "sign", "grid", "people", "bar", "bold", "italic", "center", "right", "indent", "large",
        "small", "huge", "space", "break", "keep", "number", "name", "qr", "rule", "unconfirmed");
    private static final Map<String, Predicate<String>> ATTRIBUTES = Map.of(
        "class", value -> value.equals("{{kind}}") || CLASSES.containsAll(Set.of(value.strip().split("\\s+"))),
        "style", value -> value.matches("width: ?([5-9]|[1-9][0-9]|100)%;?") || value.equals("width: {{share}}%"),
        "src", value -> value.equals("{{qr}}"),
        "alt", value -> !value.contains("{") && !value.contains("}"));
    private static final Map<String, String> ONLY_ON = Map.of("src", "img", "alt", "img", "style", "td th");
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final TemplateSections sections;
    private final List<String> tags = new ArrayList<>();
    private int depth;

    private CheckTemplate(PaperKind kind) {
        sections = new TemplateSections(kind);
    }

    /**
     * @return the source as it is kept
     * @throws Refused with a {@link TemplateRefusal}
     */
    static String check(PaperKind kind, byte[] content) {
        String source = text(content);
        if (source.contains("<!") || source.contains("<?")) {
            throw new Refused(TemplateRefusal.DECLARATION_NOT_ALLOWED);
        }
        CheckTemplate check = new CheckTemplate(kind);
        check.read(source);
        // What the parser saw as names and what the writer will see are the same: nothing is hidden in entities.
        if (!check.tags.equals(TAG.matcher(source).results().map(found -> found.group(1)).toList())) {
            throw new Refused(TemplateRefusal.TAG_NOT_ALLOWED, "&…;");
        }
        List<String> missing = check.sections.missing();
        if (!missing.isEmpty()) {
            throw new Refused(TemplateRefusal.REQUIRED_MISSING, missing.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", ")));
        }
        return source;
    }

    private static String text(byte[] content) {
        if (content.length > LARGEST_KIBIBYTES << 10) {
            throw new Refused(TemplateRefusal.TEMPLATE_TOO_BIG, LARGEST_KIBIBYTES);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException otherEncoding) {
            throw new Refused(TemplateRefusal.NOT_PLAIN_TEXT);
        }
        if (text.isBlank()) {
            throw new Refused(TemplateRefusal.TEMPLATE_EMPTY);
        }
        requireVisible(text);
        return text;
    }

    private static void requireVisible(String text) {
        text.codePoints().filter(point -> Character.getType(point) == Character.FORMAT || Character.isISOControl(point) && "\t\r\n".indexOf(point) < 0)
            .findFirst().ifPresent(point -> {
                throw new Refused(TemplateRefusal.HIDDEN_CHARACTER, "U+%04X".formatted(point));
            });
    }

    private void read(String source) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader("<" + ROOT + ">" + source + "</" + ROOT + ">"));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> words(reader.getText());
                    case XMLStreamConstants.END_DOCUMENT -> { }
                    default -> throw new Refused(TemplateRefusal.DECLARATION_NOT_ALLOWED);
                }
            }
        } catch (XMLStreamException broken) {
            throw new Refused(TemplateRefusal.BROKEN_XML, broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber());
        }
    }

    private void begin(XMLStreamReader element) {
        String name = element.getLocalName();
        depth++;
        if (depth == 1) {
            return;
        }
        if (!ELEMENTS.contains(name)) {
            throw new Refused(TemplateRefusal.ELEMENT_NOT_ALLOWED, name);
        }
        if (depth == 2 && !BLOCKS.contains(name)) {
            throw new Refused(TemplateRefusal.OUTSIDE_A_PARAGRAPH, name);
        }
        if (depth > DEEPEST) {
            throw new Refused(TemplateRefusal.TOO_DEEP);
        }
        sections.enter(name);
        for (int i = 0; i < element.getAttributeCount(); i++) {
            attribute(name, element.getAttributeLocalName(i), element.getAttributeValue(i));
        }
    }

    private void attribute(String element, String name, String value) {
        if (!ATTRIBUTES.containsKey(name) || !Set.of(ONLY_ON.getOrDefault(name, element).split(" ")).contains(element)) {
            throw new Refused(TemplateRefusal.ATTRIBUTE_NOT_ALLOWED, name, element);
        }
        requireVisible(value);
        if (!ATTRIBUTES.get(name).test(value)) {
            throw new Refused(TemplateRefusal.VALUE_NOT_ALLOWED, name, value);
        }
        TAG.matcher(value).results().forEach(found -> {
            tags.add(found.group(1));
            sections.inAttribute(found.group(1));
        });
    }

    private void end(String name) {
        if (depth > 1) {
            sections.leave(name);
        }
        depth--;
        if (depth == 0) {
            sections.end();
        }
    }

    private void words(String text) {
        requireVisible(text);
        Matcher found = TAG.matcher(text);
        StringBuilder between = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(between, "");
            tags.add(found.group(1));
            sections.tag(found.group(1), depth > 1);
        }
        found.appendTail(between);
        if (between.indexOf("{") >= 0 || between.indexOf("}") >= 0) {
            throw new Refused(TemplateRefusal.TAG_NOT_ALLOWED, between.toString().strip());
        }
        if (depth == 1 && !between.toString().isBlank()) {
            throw new Refused(TemplateRefusal.OUTSIDE_A_PARAGRAPH, between.toString().strip());
        }
    }
}
