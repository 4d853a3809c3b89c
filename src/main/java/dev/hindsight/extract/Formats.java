package dev.hindsight.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/// Which formats are read, and by what. Detection goes by content; the name only decides among
/// formats that share their container.
final class Formats {
    private static final Set<String> TEXTS =
            Set.of(
                    "application/json",
                    "application/x-yaml",
                    "application/yaml",
                    "application/x-tex",
                    "application/x-latex",
                    "application/x-subrip",
                    "application/javascript",
                    "application/x-sh");

    /// What is read in which way.
    enum Family {
        PDF,
        TEXT,
        MARKUP,
        PST,
        PICTURE,
        OTHER
    }

    /// Loaded with the first file, for it reads the type definitions.
    private static final class Detection {
        private static final Detector DETECTOR = new DefaultDetector();
    }

    private static final class Parsers {
        private static final TikaReader READER = new TikaReader(Detection.DETECTOR);
    }

    /// The media type without parameters.
    String detect(Path file, Named named) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, plainName(named.name()));
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            String found = Detection.DETECTOR.detect(stream, metadata).getBaseType().toString();
            if (found.equals("multipart/related")) {
                return "message/rfc822";
            }
            return named.isText() && family(found) == Family.OTHER ? named.type() : found;
        }
    }

    TikaReader markup() {
        return Parsers.READER;
    }

    static Family family(String type) {
        if (type.equals("application/pdf")) {
            return Family.PDF;
        }
        if (type.equals(PstReader.TYPE)) {
            return Family.PST;
        }
        if (TikaReader.reads(type)) {
            return Family.MARKUP;
        }
        if (type.startsWith("text/") || TEXTS.contains(type)) {
            return Family.TEXT;
        }
        return type.startsWith("image/") ? Family.PICTURE : Family.OTHER;
    }

    /// The last part of a name without anything that could be a path, a query or a quotation.
    static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{Cntrl}\"'<>|?#*]", "_");
    }
}
