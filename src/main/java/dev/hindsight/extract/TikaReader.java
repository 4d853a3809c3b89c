package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Reads office documents, HTML, mail and archives by Tika's parsers of these formats, and no
/// others: there is no way to OCR or to the network. Tika's guard against zip bombs stays on.
final class TikaReader {
    private static final List<Parser> PARSERS =
            List.of(
                    new OOXMLParser(),
                    new OfficeParser(),
                    new OpenDocumentParser(),
                    new RTFParser(),
                    new JSoupParser(),
                    new RFC822Parser(),
                    new EpubParser(),
                    new MboxParser(),
                    new TNEFParser(),
                    new WordMLParser(),
                    new SpreadsheetMLParser(),
                    new FlatOpenDocumentParser(),
                    new PackageParser(),
                    new CompressorParser(),
                    new RarParser());
    private static final Set<String> TYPES =
            PARSERS.stream()
                    .flatMap(parser -> parser.getSupportedTypes(new ParseContext()).stream())
                    .map(MediaType::getBaseType)
                    .map(MediaType::toString)
                    .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_PROPERTY = 500;

    private final AutoDetectParser parser;

    TikaReader(Detector detector) {
        this.parser = new AutoDetectParser(detector, PARSERS.toArray(Parser[]::new));
    }

    static boolean reads(String type) {
        return TYPES.contains(type);
    }

    /// @throws TikaException when nothing could be read; what was read before a failure is kept
    Reading read(Path file, String name, String type, OutputLimit limit, Attachments attachments)
            throws IOException, TikaException, SAXException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, Formats.plainName(name));
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
        MarkupReader reader = new MarkupReader(limit, type.equals("message/rfc822"));
        List<String> lost = new ArrayList<>();
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            parser.parse(stream, reader, metadata, context(attachments));
        } catch (IOException | TikaException | SAXException | RuntimeException e) {
            reader.flush();
            boolean nothing = reader.drafts().isEmpty() && attachments.files().isEmpty();
            if (nothing || !Failures.leavesTheRest(e)) {
                throw e;
            }
            lost.add(damaged(reader, attachments));
        }
        reader.flush();
        lost.addAll(attachments.lost());
        List<Draft> drafts = new ArrayList<>(reader.drafts());
        drafts.addAll(attachments.drafts());
        return new Reading(
                properties(metadata, reader.headings(), OfficeHeaders.of(file, type)),
                new Coverage(reader.pages(), List.of(), lost),
                drafts);
    }

    private static String damaged(MarkupReader reader, Attachments attachments) {
        return reader.drafts().isEmpty()
                ? "what follows attachment " + attachments.files().size() + ": damaged"
                : "what follows passage " + reader.drafts().size() + ": damaged";
    }

    private static ParseContext context(Attachments attachments) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeSlideMasterContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, attachments);
        return context;
    }

    private static Properties properties(
            Metadata metadata, List<String> headings, List<String> runningHeads) {
        String[] senders = metadata.getValues(Message.MESSAGE_FROM);
        String[] creators = metadata.getValues(TikaCoreProperties.CREATOR);
        List<String> authors =
                Arrays.stream(senders.length > 0 ? senders : creators)
                        .map(Spelling::clean)
                        .filter(author -> !author.isEmpty())
                        .distinct()
                        .toList();
        Map<String, String> other = new TreeMap<>();
        put(other, "subject", metadata.get(TikaCoreProperties.SUBJECT));
        put(other, "description", metadata.get(TikaCoreProperties.DESCRIPTION));
        put(other, "from", String.join("; ", senders));
        put(other, "to", String.join("; ", metadata.getValues(Message.MESSAGE_TO)));
        put(other, "cc", String.join("; ", metadata.getValues(Message.MESSAGE_CC)));
        put(other, "modified", metadata.get(TikaCoreProperties.MODIFIED));
        put(other, "language", metadata.get(TikaCoreProperties.LANGUAGE));
        if (!runningHeads.isEmpty()) {
            other.put(Properties.RUNNING_HEADS, String.join("\n", runningHeads));
        }
        return new Properties(
                text(metadata.get(TikaCoreProperties.TITLE)),
                authors,
                text(metadata.get(TikaCoreProperties.CREATED)),
                headings,
                other);
    }

    private static void put(Map<String, String> other, String key, @Nullable String value) {
        String text = text(value);
        if (text != null) {
            other.put(key, text);
        }
    }

    private static @Nullable String text(@Nullable String value) {
        String clean = value == null ? "" : Spelling.clean(value);
        if (clean.isEmpty()) {
            return null;
        }
        return clean.length() > LONGEST_PROPERTY ? clean.substring(0, LONGEST_PROPERTY) : clean;
    }
}
