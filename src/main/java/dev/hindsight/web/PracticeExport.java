package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.FrontMatter;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.Practices;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gives practices as the files that `ingest` reads, so that a collection can be kept in git.
@Singleton
final class PracticeExport {
    private static final int BATCH = 1_000;

    private final Practices practices;

    PracticeExport(Practices practices) {
        this.practices = practices;
    }

    static String file(Practice practice) {
        return FrontMatter.write(practice.text());
    }

    /// All that the viewer may see, as one archive: a file each, named by its address.
    byte[] all(Viewer viewer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            int offset = 0;
            List<Practice> some = practices.list(viewer, PracticeFilter.ALL, offset, BATCH);
            while (!some.isEmpty()) {
                for (Practice practice : some) {
                    ZipEntry entry = new ZipEntry(practice.id() + ".md");
                    // the same entries give the same bytes
                    entry.setTime(0);
                    archive.putNextEntry(entry);
                    archive.write(file(practice).getBytes(StandardCharsets.UTF_8));
                    archive.closeEntry();
                }
                offset += BATCH;
                some = practices.list(viewer, PracticeFilter.ALL, offset, BATCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archive of practices cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
