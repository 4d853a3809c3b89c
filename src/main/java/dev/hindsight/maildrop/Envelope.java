package dev.hindsight.maildrop;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The headers that say to whom a mail goes (RFC 5322), from the beginning of its file.
///
/// @param tokens what stands behind the `+` of its receivers, in small letters, each once
/// @param id its Message-ID; empty where it has none
/// @param subject one line, at most 200 characters; empty where it has none
/// @param automatic whether a program wrote it (RFC 3834) or it went to a list: such a mail is
///   never taken nor answered, or two programs would write to each other for ever
record Envelope(Set<String> tokens, Optional<String> id, String subject, boolean automatic) {
    /// So much is read to find the headers.
    private static final int READ = 128 * 1024;

    private static final int MOST_TOKENS = 50;
    private static final int LONGEST_SUBJECT = 200;

    /// Where the address may stand. Not `From`: anybody can write anything there.
    private static final List<String> RECEIVERS =
            List.of(
                    "Delivered-To",
                    "X-Original-To",
                    "Envelope-To",
                    "X-Envelope-To",
                    "X-Forwarded-To",
                    "To",
                    "Cc",
                    "Bcc");

    private static final Pattern TOKEN =
            Pattern.compile("\\+([A-Za-z0-9]{" + StoredMailAddresses.LENGTH + "})@");

    Envelope {
        tokens = Set.copyOf(tokens);
    }

    /// Reads the beginning of a file; empty where it does not begin with headers.
    static Optional<Envelope> of(Path file) throws IOException {
        byte[] beginning;
        try (InputStream bytes = Files.newInputStream(file)) {
            beginning = bytes.readNBytes(READ);
        }
        try {
            InternetHeaders headers =
                    new InternetHeaders(new ByteArrayInputStream(head(beginning)), true);
            return headers.getAllHeaders().hasMoreElements()
                    ? Optional.of(of(headers))
                    : Optional.empty();
        } catch (MessagingException _) {
            return Optional.empty();
        }
    }

    /// A line that never ends is no header.
    private static byte[] head(byte[] beginning) {
        int start = 0;
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] == '\n') {
                boolean empty = i == start || (i == start + 1 && beginning[start] == '\r');
                if (empty) {
                    return Arrays.copyOf(beginning, i + 1);
                }
                start = i + 1;
            }
        }
        return Arrays.copyOf(beginning, start);
    }

    private static Envelope of(InternetHeaders headers) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String name : RECEIVERS) {
            for (String value : values(headers, name)) {
                Matcher matcher = TOKEN.matcher(value);
                while (matcher.find() && tokens.size() < MOST_TOKENS) {
                    tokens.add(matcher.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Envelope(
                tokens,
                values(headers, "Message-ID").stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .findFirst(),
                subject(values(headers, "Subject").stream().findFirst().orElse("")),
                isAutomatic(headers));
    }

    private static List<String> values(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? List.of() : List.of(values);
    }

    private static boolean isAutomatic(InternetHeaders headers) {
        boolean submitted =
                values(headers, "Auto-Submitted").stream()
                        .map(Envelope::small)
                        .anyMatch(value -> !value.startsWith("no"));
        boolean bulk =
                values(headers, "Precedence").stream()
                        .map(Envelope::small)
                        .anyMatch(value -> value.matches("(?:bulk|junk|list|auto_reply).*"));
        boolean bounce =
                values(headers, "Return-Path").stream()
                        .anyMatch(value -> value.strip().equals("<>"));
        boolean marked =
                Stream.of("X-Autoreply", "X-Autorespond", "List-Id", "X-Loop")
                        .anyMatch(name -> !values(headers, name).isEmpty());
        boolean report =
                values(headers, "Content-Type").stream()
                        .anyMatch(value -> small(value).startsWith("multipart/report"));
        return submitted || bulk || bounce || marked || report;
    }

    private static String small(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static String subject(String raw) {
        String decoded = raw;
        try {
            decoded = MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (IOException | IllegalArgumentException _) {
            // as it stands: an encoding that nobody knows
        }
        String line = decoded.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
