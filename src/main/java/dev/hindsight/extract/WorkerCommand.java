package dev.hindsight.extract;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a worker is started: the same JDK and class path as this process, a main class of its own,
/// and limits that the virtual machine keeps.
///
/// @param mainClass what runs in it; trials have their own
/// @param heap in megabytes
/// @param recording where to write what starts and reading need (JEP 514, JEP 515); null: nowhere
record WorkerCommand(String mainClass, int heap, List<String> arguments, @Nullable Path recording) {
    /// For a few files: compiled at once and for good, which reads half as fast in the long run.
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    /// For many files: what is hot is compiled again, better. Forty times the thresholds of the
    /// virtual machine, since compiling again what is only warm costs more than it spares.
    private static final List<String> LASTING =
            List.of(
                    "-XX:Tier4InvocationThreshold=200000",
                    "-XX:Tier4MinInvocationThreshold=24000",
                    "-XX:Tier4CompileThreshold=600000",
                    "-XX:Tier4BackEdgeThreshold=1600000");

    private static final int START_HEAP = 96;
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xss2m",
                    "-XX:MaxMetaspaceSize=192m",
                    "-XX:MaxDirectMemorySize=64m",
                    "-XX:-UsePerfData",
                    // standard output is for answers; a record made by another JDK is complained of
                    "-Xlog:disable",
                    "-Xlog:all=warning:stderr",
                    "-XX:-CreateCoredumpOnCrash",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true",
                    // whatever opens a socket all the same knocks at a door that nobody opens
                    "-DsocksProxyHost=127.0.0.1",
                    "-DsocksProxyPort=1");

    WorkerCommand {
        arguments = List.copyOf(arguments);
    }

    WorkerCommand(String mainClass, int heap, List<String> arguments) {
        this(mainClass, heap, arguments, null);
    }

    /// The same, to be recorded.
    WorkerCommand recordedIn(Path file) {
        return new WorkerCommand(mainClass, heap, arguments, file);
    }

    /// @param lasting whether it is to read many files
    ProcessBuilder in(WorkerFolder folder, boolean lasting) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        line.addAll(lasting ? LASTING : QUICK);
        // a file leaves little behind: in a small young generation it would be copied around
        line.add("-Xms" + Math.min(heap, START_HEAP) + "m");
        line.add("-XX:NewSize=" + Math.min(heap, START_HEAP) * 2 / 3 + "m");
        line.add("-Xmx" + heap + "m");
        line.add("-Djava.io.tmpdir=" + folder.path());
        line.add("-XX:ErrorFile=" + folder.path().resolve("crash.log"));
        Path cache = cache();
        if (recording != null) {
            line.add("-XX:AOTCacheOutput=" + recording.toAbsolutePath());
            line.add("-D" + WorkerLoop.RECORDED + "=true");
        } else if (cache != null) {
            line.add("-XX:AOTCache=" + cache);
        }
        line.add("-cp");
        line.add(classPath());
        line.add(mainClass);
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.directory(folder.path().toFile());
        keepOnly(builder.environment());
        return builder;
    }

    /// Absolute, since the process has another working folder. Some starters of trials load classes
    /// by a loader of their own.
    static String classPath() {
        Stream<Path> places =
                WorkerCommand.class.getClassLoader() instanceof URLClassLoader loader
                        ? Arrays.stream(loader.getURLs()).map(WorkerCommand::place)
                        : Arrays.stream(
                                        System.getProperty("java.class.path")
                                                .split(File.pathSeparator, -1))
                                .filter(place -> !place.isEmpty())
                                .map(Path::of);
        return places.map(place -> place.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(URL address) {
        try {
            return Path.of(address.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry is no place: " + address, e);
        }
    }

    /// Secrets of the server's environment are no business of a process that reads hostile files.
    private static void keepOnly(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TZ", "HOME"));
    }

    /// As [WorkerRehearsal] recorded it; null where this is not a built program.
    private static @Nullable Path cache() {
        String home = System.getProperty("hindsight.home");
        if (home == null) {
            return null;
        }
        Path cache = Path.of(home, "target", "worker.aot");
        return Files.isRegularFile(cache) ? cache : null;
    }
}
