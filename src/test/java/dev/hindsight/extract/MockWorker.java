package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A worker whose parser does what the first line of a file says: the worst that a parser can do.
final class MockWorker {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private MockWorker() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        ReadLimits limits = ReadLimits.ofArguments(List.of(arguments));
        TikaExtractor guarded = new TikaExtractor(limits, (file, _, _, _) -> MockWorker.obey(file));
        WorkerLoop.run(guarded);
    }

    private static Extraction obey(Path file) {
        String order = line(file);
        return switch (order.substring(0, (order + " ").indexOf(' '))) {
            case "hang" -> hang();
            case "spin" -> spin();
            case "exit" -> exit();
            case "halt" -> halt();
            case "allocate" -> allocate(new ArrayList<>());
            case "swallow" -> swallow();
            case "recurse" -> new Extraction.Empty("depth " + recurse(0));
            case "throw" -> throw new IllegalStateException("a parser's own mistake");
            case "print" -> print("Hello, I am a library and print to standard output");
            case "rubbish" -> rubbish();
            case "fill" -> fill();
            case "leave" -> leave();
            case "keep" -> keep();
            case "cut" -> cut();
            case "huge" -> huge();
            default -> said(ProcessHandle.current().pid() + " " + order);
        };
    }

    private static String line(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Extraction said(String text) {
        return new Extraction.Extracted(
                "text/plain",
                Properties.none(),
                Coverage.whole(),
                List.of(
                        new Passage(
                                1,
                                null,
                                List.of(),
                                null,
                                PassageKind.PARAGRAPH,
                                Language.ENGLISH,
                                text)));
    }

    private static Extraction hang() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            return hang();
        }
        return said("awake");
    }

    private static Extraction spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & 0xFFFF;
        }
        return said("dizzy");
    }

    private static Extraction exit() {
        System.exit(0);
        return said("still there");
    }

    private static Extraction halt() {
        Runtime.getRuntime().halt(134);
        return said("still there");
    }

    private static Extraction allocate(List<byte[]> all) {
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    /// A parser that takes every error for a small matter.
    private static Extraction swallow() {
        while (true) {
            try {
                allocate(new ArrayList<>());
            } catch (OutOfMemoryError e) {
                KEPT.clear();
            }
        }
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    private static Extraction print(String text) {
        try {
            // as a library does that knows nothing of our rules
            ((PrintStream) System.class.getField("out").get(null)).println(text);
            return said("printed");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Past the guard, as native code would.
    private static Extraction rubbish() {
        write("Segmentation fault, and so on and on\n".getBytes(StandardCharsets.UTF_8));
        return said("printed");
    }

    private static void write(byte[] bytes) {
        try {
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction fill() {
        try {
            Path file = Files.createTempFile("unpacked", ".bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                while (true) {
                    out.write(new byte[1 << 20]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction leave() {
        try {
            Path folder = Files.createTempDirectory("left");
            Files.writeString(folder.resolve("behind.txt"), "nobody cleans up after me");
            return said(folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction keep() {
        long most = Runtime.getRuntime().maxMemory();
        for (long kept = 0; kept < most * 6 / 10; kept += 1 << 20) {
            KEPT.add(new byte[1 << 20]);
        }
        return said(ProcessHandle.current().pid() + " keeps " + KEPT.size());
    }

    /// The beginning of an answer, and then the end.
    private static Extraction cut() {
        write(new byte[] {0x48, (byte) 0xE9, 0x1D, 0x5A, 1, 0, 0, 0, 0, 0, 0, 0, 90, 65});
        return halt();
    }

    /// An answer that claims to be two gigabytes long.
    private static Extraction huge() {
        write(new byte[] {0x48, (byte) 0xE9, 0x1D, 0x5A, 1, 0, 0, 0, 2, 0x7F, (byte) 0xFF, 0, 0});
        return hang();
    }
}
