package dev.hindsight.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files with other files in them, as tests make them.
public final class MadeMail {
    private MadeMail() {}

    /// Writes a message with attachments, in the order of their names.
    public static Path write(Path file, String subject, String text, Map<String, byte[]> attached)
            throws IOException {
        StringBuilder mail = new StringBuilder();
        mail.append("From: Amina <amina@example.org>\nTo: review@example.org\nSubject: ")
                .append(subject)
                .append("\nDate: Tue, 6 May 2008 10:00:00 +0000\nMIME-Version: 1.0\n")
                .append("Content-Type: multipart/mixed; boundary=\"cut\"\n\n--cut\n")
                .append("Content-Type: text/plain; charset=utf-8\n\n")
                .append(text)
                .append('\n');
        for (Map.Entry<String, byte[]> one : new TreeMap<>(attached).entrySet()) {
            mail.append("--cut\nContent-Type: application/octet-stream; name=\"")
                    .append(one.getKey())
                    .append("\"\nContent-Disposition: attachment; filename=\"")
                    .append(one.getKey())
                    .append("\"\nContent-Transfer-Encoding: base64\n\n")
                    .append(Base64.getMimeEncoder().encodeToString(one.getValue()))
                    .append('\n');
        }
        mail.append("--cut--\n");
        return Files.writeString(file, mail.toString().replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    /// Writes an archive of files, in the order of their names.
    public static Path zip(Path file, Map<String, byte[]> members) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : new TreeMap<>(members).entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        return file;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
