package vn.danban.upload;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.danban.shared.Refused;

/**
 * Tells a document from a workbook by what the file says of its parts (ECMA-376 part 2, content types), and refuses what
 * would run or fetch something when opened: macros, controls, embedded objects, templates and pictures from elsewhere.
 */
final class CheckOfficeFile {
    private static final String TYPES = "[Content_Types].xml";
    private static final Map<String, FileKind> MAIN = Map.of(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind.DOCX,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.XLSX);
    private static final Set<String> RUNNING_TYPES =
        Set.of("macro", "vbaproject", "activex", "oleobject", "ms-package", "x-msdownload", "javascript");
    private static final Set<String> RUNNING_NAMES = Set.of("vbaproject", "vbadata", "macrosheets/", "activex/", "embeddings/oleobject",
        ".docm", ".xlsm", ".xlsb", ".pptm", ".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".scr", ".jar", ".ps1");
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private CheckOfficeFile() {}

    /** @throws Refused with an {@link UploadRefusal} */
    static FileKind check(OfficeParts parts) {
        if (!parts.byName().containsKey(TYPES)) {
            throw new Refused(UploadRefusal.KIND_NOT_ACCEPTED);
        }
        Found found = new Found();
        parts.byName().forEach((name, content) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            refuseIf(contains(lower, RUNNING_NAMES), UploadRefusal.RUNS_PROGRAMS);
            if (name.equals(TYPES)) {
                eachElement(content, found::type);
            } else if (lower.endsWith(".rels")) {
                eachElement(content, CheckOfficeFile::relation);
            } else if (lower.endsWith(".xml") || lower.endsWith(".vml")) {
                eachElement(content, element -> { });
            }
        });
        refuseIf(found.kind == null, UploadRefusal.KIND_NOT_ACCEPTED);
        return found.kind;
    }

    /** What the list of content types says the file is. */
    private static final class Found {
        private FileKind kind;

        void type(XMLStreamReader element) {
            String type = attribute(element, "ContentType");
            refuseIf(contains(type.toLowerCase(Locale.ROOT), RUNNING_TYPES), UploadRefusal.RUNS_PROGRAMS);
            if (MAIN.containsKey(type)) {
                refuseIf(kind != null && kind != MAIN.get(type), UploadRefusal.DAMAGED);
                kind = MAIN.get(type);
            }
        }
    }

    /** A link a person may follow is no harm; everything else that lies outside is fetched without asking. */
    private static void relation(XMLStreamReader element) {
        boolean outside = attribute(element, "TargetMode").equalsIgnoreCase("External");
        refuseIf(outside && !attribute(element, "Type").endsWith("/hyperlink"), UploadRefusal.FETCHES_FROM_ELSEWHERE);
    }

    private static boolean contains(String text, Set<String> signs) {
        return signs.stream().anyMatch(text::contains);
    }

    private static void refuseIf(boolean wrong, UploadRefusal reason) {
        if (wrong) {
            throw new Refused(reason);
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        return Stream.iterate(0, i -> i < element.getAttributeCount(), i -> i + 1)
            .filter(i -> element.getAttributeLocalName(i).equals(name)).map(element::getAttributeValue).findFirst().orElse("");
    }

    /** A document type declaration is refused, so no entity is ever resolved, here or where the file is opened. */
    private static void eachElement(byte[] part, Consumer<XMLStreamReader> each) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                int event = reader.next();
                refuseIf(event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE, UploadRefusal.DAMAGED);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    each.accept(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw new Refused(UploadRefusal.DAMAGED);
        }
    }
}
